package dev.migrate.engine;

import dev.migrate.db.MigrationLock;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.history.History;
import dev.migrate.event.Event;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does work while holding the lock of a history. */
final class LockedWork {
    /** Work that needs the lock. */
    @FunctionalInterface
    interface Work<T> {
        T with(MigrationLock lock, History history) throws SQLException;
    }

    private final RunContext context;

    LockedWork(RunContext context) {
        this.context = context;
    }

    /** The history, made if it is not there yet, however long another writer keeps the database locked. */
    private History readToWrite(MigrationLock lock) {
        Session session = context.session();
        List<History> read = new ArrayList<>();
        try {
            context.retry(new LockCheck(session, lock)::require)
                    .run("the history", () -> read.add(session.history().readToWrite(session.connection())));
        } catch (SQLException e) {
            throw Failures.unexpected(session.dialect(), "the history can't be written; nothing was done", e);
        }
        return read.get(0);
    }

    /** Waits for the lock, works and releases it. */
    <T> T run(Work<T> work) {
        Session session = context.session();
        try {
            MigrationLock lock = session.lock(context.settings());
            lock.whenLost(context.cancellation()::lose);
            RuntimeException failure = null;
            try {
                acquire(lock);
                return work.with(lock, readToWrite(lock));
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            } catch (SQLException e) {
                failure = Failures.unexpected(session.dialect(), headline(e), e);
                throw failure;
            } finally {
                release(lock, failure);
            }
        } catch (SQLException e) {
            throw Failures.unexpected(session.dialect(), "the lock can't be taken", e);
        }
    }

    private void acquire(MigrationLock lock) throws SQLException {
        try {
            new LockWait(context).acquire(lock);
        } catch (SQLException e) {
            if (context.session().dialect().explain(e).kind() == SqlFailure.Kind.CONNECTION) {
                throw e;
            }
            throw Failures.unexpected(context.session().dialect(), "the lock can't be taken; nothing was done", e);
        }
    }

    private String headline(SQLException failure) {
        SqlFailure.Kind kind = context.session().dialect().explain(failure).kind();
        return kind == SqlFailure.Kind.CONNECTION
                ? "the connection was lost while no script was running"
                : "the run stopped at a statement of its own";
    }

    /** All is committed by now, so a lock that was lost meanwhile is told, and no reason to fail. */
    private void release(MigrationLock lock, @Nullable RuntimeException failure) {
        try {
            lock.close();
        } catch (SQLException e) {
            if (failure != null) {
                failure.addSuppressed(e);
                return;
            }
            context.listener()
                    .on(new Event.Warning(
                            "the lock can't be released: " + e.getMessage(),
                            Optional.of(
                                    "It ends with the session that held it, or with its lease. If a script released it, another run may have"
                                            + " begun meanwhile: 'migrate validate' tells whether all is well.")));
        }
    }
}
