package dev.migrate.config;

/**
 * Where a setting's value came from.
 *
 * @param kind of the place
 * @param text for people: {@code option --wait}, {@code variable MIGRATE_WAIT}, {@code migrate.toml:3}
 */
public record Origin(Kind kind, String text) {
    public static final Origin DEFAULT = new Origin(Kind.DEFAULT, "default");

    /** Kinds of places, the one that goes before all others being first. */
    public enum Kind {
        OPTION,
        VARIABLE,
        ENVIRONMENT_SECTION,
        FILE,
        DATABASE_URL,
        DEFAULT
    }

    @Override
    public String toString() {
        return text;
    }
}
