package dev.migrate.db.lock;

import dev.migrate.db.Dialect;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlCall;
import dev.migrate.db.Transaction;
import dev.migrate.db.history.HistoryGuard;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Lets history and journal be written only by who holds the lock, and with the settings in force where sessions don't last. */
final class Fence implements HistoryGuard {
    private final Dialect dialect;
    private final SessionSettings settings;
    private final @Nullable RowLock lock;

    /** @param lock the row that may be taken; none if there is no such */
    Fence(Dialect dialect, SessionSettings settings, @Nullable RowLock lock) {
        this.dialect = dialect;
        this.settings = settings;
        this.lock = lock;
    }

    @Override
    public <T> T reading(Connection connection, SqlCall<T> question) throws SQLException {
        if (dialect.capabilities().keepsSession() || dialect.isInTransaction(connection)) {
            return question.call();
        }
        return new Transaction(dialect, connection).around(settings, question);
    }

    @Override
    public <T> T writing(Connection connection, SqlCall<T> write) throws SQLException {
        if (lock == null || !lock.isTaken()) {
            return reading(connection, write);
        }
        if (dialect.isInTransaction(connection)) {
            lock.hold(connection);
            return write.call();
        }
        return new Transaction(dialect, connection).around(settings, () -> {
            lock.hold(connection);
            return write.call();
        });
    }

    @Override
    public boolean isActive() {
        return (lock != null && lock.isTaken()) || !dialect.capabilities().keepsSession();
    }

    @Override
    public void requireLock() throws SQLException {
        if (lock != null && lock.isTaken() && !lock.isHeld()) {
            throw LockLost.failure();
        }
    }
}
