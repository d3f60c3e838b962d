package dev.migrate.engine;

import dev.migrate.db.SqlWork;
import dev.migrate.db.lock.LockLost;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Lets another thread end a run: the statement that is running is cancelled on the server, and none is begun after it. */
public final class Cancellation {
    private boolean requested;
    private boolean lost;
    private @Nullable SqlWork cancel;

    /** Ends the run as soon as the database lets go of the running statement. */
    public synchronized void request() throws SQLException {
        requested = true;
        notifyAll(); // a run that pauses
        if (cancel != null) {
            cancel.run();
        }
    }

    /** Ends the run because the lock is another's. */
    synchronized void lose() throws SQLException {
        lost = true;
        request();
    }

    /** Fails if the lock is known to be lost: then that is why the run ends, whatever else has failed. */
    synchronized void requireLock() {
        if (lost) {
            throw LockLost.failure();
        }
    }

    public synchronized boolean isRequested() {
        return requested;
    }

    /** The failure with which a cancelled run ends. */
    private MigrateException failure() {
        requireLock();
        return MigrateException.because(ErrorCode.INTERRUPTED, "interrupted")
                .hint("'migrate info' shows how the database stands; 'migrate up' goes on from there.")
                .build();
    }

    void check() {
        if (isRequested()) {
            throw failure();
        }
    }

    synchronized void enter(SqlWork cancelling) {
        if (requested) {
            throw failure();
        }
        cancel = cancelling;
    }

    synchronized void leave() {
        cancel = null;
    }

    /** Waits, but not longer than the run is wanted. */
    public synchronized void pause(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        try {
            for (long left = millis; left > 0 && !requested; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            requested = true;
        }
        check();
    }
}
