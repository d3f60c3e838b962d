package dev.migrate.engine;

import dev.migrate.db.SqlFailure;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.model.Durations;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Tries again what gave up waiting for a lock of the database's own, after pauses that grow. */
final class LockTimeoutRetry {
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 30_000;

    private final int retries;
    private final EventListener listener;
    private final Cancellation cancellation;

    LockTimeoutRetry(int retries, EventListener listener, Cancellation cancellation) {
        this.retries = retries;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** Runs work that leaves nothing behind where it is refused, or knows what it has done. */
    void run(Task task, SqlWork work) throws SQLException {
        long pause = FIRST_PAUSE;
        for (int tried = 0; ; tried++) {
            try {
                work.run();
                return;
            } catch (StatementFailure failure) {
                if (failure.said().kind() != SqlFailure.Kind.LOCK_TIMEOUT || tried >= retries) {
                    throw failure;
                }
                long jittered = pause / 2 + ThreadLocalRandom.current().nextLong(pause);
                listener.on(new Event.Warning(
                        task.label() + " waited too long for a lock at statement "
                                + failure.statement().number() + ": "
                                + failure.said().message(),
                        Optional.of("Trying again in " + Durations.format(Duration.ofMillis(jittered)) + ", "
                                + (tried + 1) + " of " + retries + ".")));
                cancellation.pause(jittered);
                pause = Math.min(LONGEST_PAUSE, pause * 2);
            }
        }
    }
}
