package dev.migrate.db.lock;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.TableName;
import dev.migrate.db.history.HistoryGuard;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What keeps a run from others.
 *
 * @param lock not yet taken
 * @param guard what history and journal are written within while it is held
 * @param table of the history, named so that no script can make the name mean another
 */
public record RunLock(MigrationLock lock, HistoryGuard guard, TableName table) {
    /** What history and journal are read within while there is no lock. */
    public static HistoryGuard guardWithoutLock(Dialect dialect, SessionSettings settings) {
        return new Fence(dialect, settings, null);
    }

    /**
     * The lock of the kind that is wanted.
     *
     * @param connection the run's own
     * @param further for connections that no script touches
     */
    public static RunLock of(
            LockKind kind,
            LockOwner owner,
            Dialect dialect,
            Connection connection,
            ConnectionSource further,
            TableName table,
            SessionSettings settings)
            throws SQLException {
        HistoryGuard reading = guardWithoutLock(dialect, settings);
        TableName qualified = reading.reading(connection, () -> dialect.qualified(connection, table));
        MigrationLock ofSession = dialect.lock(connection, further, qualified);
        Optional<String> clock = dialect.serverMillis();
        if (kind != LockKind.ROW && clock.isEmpty()) {
            return new RunLock(ofSession, reading, qualified);
        }
        RowLockTable rows = new RowLockTable(dialect, qualified, clock.orElseThrow(RunLock::withoutRow));
        RowLock row = new RowLock(dialect, further, rows, owner, settings, connection);
        HistoryGuard fence = new Fence(dialect, settings, row);
        boolean byRow = kind == LockKind.ROW;
        if (byRow) {
            dialect.lookAtSession(connection);
        }
        return new RunLock(new ChosenLock(ofSession, row, byRow, connection), fence, qualified);
    }

    private static MigrateException withoutRow() {
        return MigrateException.because(
                        ErrorCode.CONFIGURATION, "this database has no lock that is a row: its file is locked instead")
                .hint("Leave the setting 'lock' out.")
                .build();
    }
}
