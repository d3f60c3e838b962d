package dev.migrate.engine;

import dev.migrate.db.MigrationLock;
import dev.migrate.db.lock.LockLost;
import dev.migrate.db.lock.LockOwner;
import java.sql.SQLException;

/** Asks whether the lock is still held, before anything is done that needs it. */
final class LockCheck {
    private final Session session;
    private final MigrationLock lock;

    LockCheck(Session session, MigrationLock lock) {
        this.session = session;
        this.lock = lock;
    }

    /** A lock whose own connection is gone is lost; where it shares ours, there is no connection either. */
    void require() throws SQLException {
        boolean held;
        try {
            held = lock.isHeld();
        } catch (SQLException e) {
            if (!session.isAlive()) {
                throw e;
            }
            held = false;
        }
        if (!held) {
            throw LockLost.failure();
        }
    }

    /** The session is about to be made ready for what is announced then. */
    void prepare(String run, String what) {
        lock.prepare(LockOwner.shown(run), what);
    }

    /** Tells those who wait for the lock what it is held for. */
    void announce(String run, String what) throws SQLException {
        lock.announce(LockOwner.shown(run), what);
    }
}
