package dev.migrate;

import dev.migrate.db.lock.LockKind;
import dev.migrate.model.MigrateException;
import java.nio.file.Path;
import java.time.Duration;

/** A process that holds the lock as a row, with a short lease. */
final class LeasedRun {
    static final Duration LEASE = Duration.ofSeconds(1);

    private LeasedRun() {}

    /** Migrates the database of the first argument with the folder of the second. */
    public static void main(String[] arguments) {
        try {
            Migrator.of(arguments[0])
                    .from(Path.of(arguments[1]))
                    .lock(LockKind.ROW)
                    .lockLease(LEASE)
                    .build()
                    .up();
        } catch (MigrateException failure) {
            System.err.println(failure.code().id() + ": " + failure.message() + "\n" + failure.hint());
            System.exit(failure.code().exitCode());
        }
    }
}
