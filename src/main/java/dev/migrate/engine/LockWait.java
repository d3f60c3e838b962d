package dev.migrate.engine;

import dev.migrate.db.LockHolder;
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
    private final EventListener listener;
    private final Cancellation cancellation;
    private final Clock clock;

    LockWait(RunContext context) {
        this.session = context.session();
        this.limit = context.settings().lockWait();
        this.listener = context.listener();
        this.cancellation = context.cancellation();
        this.clock = context.clock();
    }

    /** Takes the lock, or says who would not let go of it in time. */
    void acquire(MigrationLock lock) throws SQLException {
        Instant start = clock.instant();
        Instant toldAt = start.minus(TOLD_EVERY);
        long pause = SHORTEST_PAUSE;
        while (!lock.tryAcquire()) {
            Instant now = clock.instant();
            Duration waited = Duration.between(start, now);
            if (waited.compareTo(limit) >= 0) {
                throw notObtained(lock);
            }
            if (!toldAt.plus(TOLD_EVERY).isAfter(now)) {
                listener.on(new Event.WaitingForLock(holder(lock), waited, limit));
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

    private String holder(MigrationLock lock) throws SQLException {
        Optional<LockHolder> holder = lock.holder();
        if (holder.isEmpty()) {
            return "another run";
        }
        StringBuilder text = new StringBuilder(holder.get().who());
        holder.get().since().ifPresent(since -> text.append(", for ").append(Durations.format(since)));
        Optional<String> activity = holder.get().activity();
        if (activity.isEmpty()) {
            activity = running();
        }
        activity.ifPresent(what -> text.append(", on ").append(what));
        return text.toString();
    }

    private Optional<String> running() {
        try {
            return session.history().journal().running(session.connection());
        } catch (SQLException noJournalYet) {
            return Optional.empty();
        }
    }

    private MigrateException notObtained(MigrationLock lock) throws SQLException {
        return MigrateException.because(
                        ErrorCode.LOCK_NOT_OBTAINED,
                        "another run holds the lock, and has not released it within " + Durations.format(limit))
                .details(List.of("It is held by " + holder(lock) + "."))
                .hint("Wait for that run to end, or give this one more time with '--wait 5m'.")
                .build();
    }
}
