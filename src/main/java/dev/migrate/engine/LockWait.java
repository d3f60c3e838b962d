package dev.migrate.engine;

import dev.migrate.db.EarlierRun;
import dev.migrate.db.MigrationLock;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.model.Durations;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Waits for the lock by trying again and again, so that no waiting session holds anything that others wait for. */
final class LockWait {
    private static final long SHORTEST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 500;
    private static final Duration TOLD_EVERY = Duration.ofSeconds(5);

    private final Session session;
    private final Duration limit;
    private final EarlierRun earlier;
    private final EventListener listener;
    private final Cancellation cancellation;
    private final Clock clock;

    LockWait(RunContext context) {
        this.session = context.session();
        this.limit = context.settings().lockWait();
        this.earlier = context.settings().earlier();
        this.listener = context.listener();
        this.cancellation = context.cancellation();
        this.clock = context.clock();
    }

    /** Takes the lock, or says who would not let go of it in time. */
    void acquire(MigrationLock lock) throws SQLException {
        Instant start = clock.instant();
        Instant toldAt = start.minus(TOLD_EVERY);
        long pause = SHORTEST_PAUSE;
        OtherRun other = new OtherRun(session, lock);
        boolean terminates = earlier == EarlierRun.TERMINATE;
        while (!lock.tryAcquire()) {
            if (terminates) {
                terminate(other);
                terminates = false;
            }
            Instant now = clock.instant();
            Duration waited = Duration.between(start, now);
            if (waited.compareTo(limit) >= 0) {
                throw notObtained(other);
            }
            if (!toldAt.plus(TOLD_EVERY).isAfter(now)) {
                listener.on(new Event.WaitingForLock(other.text(), waited, limit));
                toldAt = now;
            }
            long left = limit.minus(waited).toMillis();
            cancellation.pause(Math.max(1, Math.min(left, jittered(pause))));
            pause = Math.min(LONGEST_PAUSE, pause * 2);
        }
    }

    private static long jittered(long pause) {
        return pause / 2 + ThreadLocalRandom.current().nextLong(pause);
    }

    private void terminate(OtherRun other) throws SQLException {
        String who = other.text();
        other.terminate();
        listener.on(new Event.Warning("ended the session that held the lock: " + who, Optional.empty()));
    }

    private MigrateException notObtained(OtherRun other) throws SQLException {
        return MigrateException.because(
                        ErrorCode.LOCK_NOT_OBTAINED,
                        "another run holds the lock, and has not released it within " + Durations.format(limit))
                .details(List.of("It is held by " + other.text() + "."))
                .hint(
                        "Wait for that run to end, or give this one more time with '--wait 5m'. If it is dead or hangs, 'migrate unlock --terminate'"
                                + " ends its session.")
                .build();
    }
}
