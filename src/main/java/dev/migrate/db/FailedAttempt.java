package dev.migrate.db;

import java.util.Optional;

/**
 * The last attempt at a migration, which failed.
 *
 * @param key what the history would call it
 * @param checksum of the script that was tried
 * @param error the database's words
 */
public record FailedAttempt(String key, String checksum, Optional<String> error) {}
