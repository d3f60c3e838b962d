package dev.migrate.db.lock;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.util.List;

/** The failure of a run that no longer holds the lock. */
public final class LockLost {
    private LockLost() {}

    public static MigrateException failure() {
        return MigrateException.because(ErrorCode.LOCK_LOST, "the lock was lost; another run may have begun")
                .details(List.of("What was committed before stays; nothing is half recorded."))
                .hint(
                        "Was this process stopped, the network down, or the lock's session ended, perhaps by a script? 'migrate"
                                + " info' shows how the database stands.")
                .build();
    }
}
