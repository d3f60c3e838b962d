package dev.migrate.db.url;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a database URL that are for golang-migrate, not for the database.
 *
 * @param table {@code x-migrations-table}
 * @param statementTimeout {@code x-statement-timeout}, there in milliseconds
 * @param unsupported names of the others
 */
record MigrateParameters(Optional<String> table, Optional<Duration> statementTimeout, List<String> unsupported) {
    static final MigrateParameters NONE = new MigrateParameters(Optional.empty(), Optional.empty(), List.of());

    MigrateParameters {
        unsupported = List.copyOf(unsupported);
    }
}
