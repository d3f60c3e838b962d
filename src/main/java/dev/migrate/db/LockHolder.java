package dev.migrate.db;

import java.time.Duration;
import java.util.Optional;

/**
 * Who holds the lock that a run waits for.
 *
 * @param who process, user, host: whatever tells a person where to look
 * @param since how long its session has been there
 * @param activity what it is doing: the migration, or the statement
 */
public record LockHolder(String who, Optional<Duration> since, Optional<String> activity) {}
