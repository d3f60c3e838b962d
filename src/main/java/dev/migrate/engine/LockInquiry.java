package dev.migrate.engine;

import dev.migrate.db.EarlierRun;
import dev.migrate.db.LockHolder;
import dev.migrate.db.LockReport;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.history.FailedAttempt;
import dev.migrate.event.EventListener;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks who holds the lock, and frees it if that is wished by ending the session that holds it: never else. */
public final class LockInquiry {
    private final RunContext context;
    private final Session session;

    public LockInquiry(
            Session session, RunSettings settings, EventListener listener, Cancellation cancellation, Clock clock) {
        this.context = RunContext.of(session, settings, listener, cancellation, clock);
        this.session = session;
    }

    /** Looks, and ends the holder if the settings say so. */
    public LockReport unlock() {
        try (MigrationLock lock = session.lock(context.settings())) {
            return with(lock);
        } catch (SQLException e) {
            throw Failures.unexpected(session.dialect(), "it can't be told who holds the lock", e);
        }
    }

    private LockReport with(MigrationLock lock) throws SQLException {
        if (lock.tryAcquire()) {
            return LockReport.FREE;
        }
        OtherRun other = new OtherRun(session, lock);
        LockHolder holder = other.holder().orElse(new LockHolder("another run", Optional.empty(), Optional.empty()));
        if (context.settings().earlier() == EarlierRun.WAIT_FOR) {
            return new LockReport(Optional.of(holder), false);
        }
        new LockWait(context).acquire(lock);
        return new LockReport(Optional.of(holder), true);
    }

    /** The first migration of these that a run has tried in vain, and that no run works on; writes nothing. */
    public Optional<FailedAttempt> abandoned(Predicate<FailedAttempt> wanted) {
        try {
            Optional<FailedAttempt> failed = session.history().journal().failed(session.connection()).stream()
                    .filter(wanted)
                    .findFirst();
            return failed.isPresent() && isLocked() ? Optional.empty() : failed;
        } catch (SQLException e) {
            throw Failures.unexpected(session.dialect(), "the history can't be read", e);
        }
    }

    private boolean isLocked() throws SQLException {
        try (MigrationLock lock = session.lock(context.settings())) {
            return lock.seemsHeld();
        }
    }
}
