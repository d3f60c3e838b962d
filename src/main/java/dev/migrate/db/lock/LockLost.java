package dev.migrate.db.lock;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.util.List;

/** The failure of a run that no longer holds the lock. */
public final class LockLost {
    private LockLost() {}

    public static MigrateException failure(String hint) {
        return MigrateException.because(ErrorCode.LOCK_LOST, "the lock was lost; another run may have begun")
                .details(List.of("What was committed before stays; nothing is half recorded."))
                .hint(hint)
                .build();
    }

    /** Of a lock that is a row: its lease ran out, and another run has taken it. */
    static MigrateException ofRow() {
        return failure("No sign of life of this run reached the database for longer than the lease: was the process"
                + " stopped, or the network down? 'migrate info' shows how the database stands.");
    }
}
