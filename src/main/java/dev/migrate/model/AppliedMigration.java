package dev.migrate.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of the history.
 *
 * @param key the version as it was written when applied, or {@code R__name}
 * @param order of application, from 1; rows of a table that another program made may all have 0
 * @param appliedAt empty where the row does not say
 * @param checksum empty where the row does not say
 */
public record AppliedMigration(
        String key,
        String name,
        MigrationKind kind,
        long order,
        Optional<Instant> appliedAt,
        Optional<Duration> executionTime,
        Optional<Checksum> checksum) {
    static final String REPEATABLE_PREFIX = "R__";

    /** The version; empty for a repeatable. */
    public Optional<Version> version() {
        return kind == MigrationKind.REPEATABLE ? Optional.empty() : Version.tryParse(key);
    }

    /** Version and name, as people say it. */
    public String label() {
        return label(key, name);
    }

    static String label(String key, String name) {
        return name.isEmpty() || key.startsWith(REPEATABLE_PREFIX) ? key : key + " " + name;
    }
}
