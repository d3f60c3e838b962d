package dev.migrate.model;

/** How a migration takes part in the history. */
public enum MigrationKind {
    /** Has a version and is applied once. */
    VERSIONED,
    /** Has no version and is applied again whenever its text changes. */
    REPEATABLE,
    /** Stands for all migrations up to its version on an empty database. */
    BASELINE;

    /** Lower case, as in the history and JSON. */
    public String word() {
        return switch (this) {
            case VERSIONED -> "versioned";
            case REPEATABLE -> "repeatable";
            case BASELINE -> "baseline";
        };
    }
}
