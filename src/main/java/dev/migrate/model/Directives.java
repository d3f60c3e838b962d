package dev.migrate.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What the comments at the head of a script ask for.
 *
 * @param transaction whether the script runs in one transaction
 * @param irreversible why the migration can't be reverted, where its author says so
 * @param lockTimeout limit for waiting on the database's own locks; zero is none
 * @param statementTimeout limit for a single statement; zero is none
 * @param placeholders where placeholders are replaced, if the script says so itself
 */
public record Directives(
        TransactionMode transaction,
        Optional<String> irreversible,
        Optional<Duration> lockTimeout,
        Optional<Duration> statementTimeout,
        Optional<PlaceholderMode> placeholders) {
    public static final Directives NONE = new Directives(
            TransactionMode.AUTO, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
