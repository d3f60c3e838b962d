package dev.migrate.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a placeholder: {@code Schema-Name}, {@code schema.name} and {@code SCHEMA_NAME} are one and the same.
 *
 * @param text in lower case, with {@code _} between its words
 */
public record PlaceholderName(String text) implements Comparable<PlaceholderName> {
    /** What the environment variables that hold values begin with. */
    public static final String VARIABLE_PREFIX = "MIGRATE_PLACEHOLDER_";

    private static final Pattern WRITTEN = Pattern.compile("\\w+([.-]\\w+)*");
    private static final List<String> SECRETS = List.of("password", "secret", "token");

    /** A name as it is written anywhere, if it is one. */
    public static Optional<PlaceholderName> parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        return Optional.of(new PlaceholderName(
                written.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_')));
    }

    /** The environment variable that holds its value. */
    public String variable() {
        return VARIABLE_PREFIX + text.toUpperCase(Locale.ROOT);
    }

    /** Whether its value is shown nowhere, because its name says that it is a secret. */
    public boolean isSecret() {
        return SECRETS.stream().anyMatch(text::contains);
    }

    @Override
    public int compareTo(PlaceholderName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
