package dev.migrate.db;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What every session of a run is set to before a script begins.
 *
 * @param onConnect statements that the user wants run first
 * @param role taken for history and migrations
 * @param lockTimeout how long a statement waits for the database's own locks; zero is for ever
 * @param statementTimeout how long a statement may run; zero is for ever
 */
public record SessionSettings(
        List<String> onConnect, Optional<String> role, Duration lockTimeout, Duration statementTimeout) {
    public SessionSettings {
        onConnect = List.copyOf(onConnect);
    }

    /** The same with the limits that a script asks for itself. */
    public SessionSettings withTimeouts(Optional<Duration> lock, Optional<Duration> statement) {
        return new SessionSettings(onConnect, role, lock.orElse(lockTimeout), statement.orElse(statementTimeout));
    }
}
