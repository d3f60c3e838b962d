package dev.migrate.db.history;

import dev.migrate.db.SqlCall;
import java.sql.Connection;
import java.sql.SQLException;

/** What history and journal are read and written within, so that it happens as the settings want it and under the lock. */
public interface HistoryGuard {
    /** Asks one question. */
    <T> T reading(Connection connection, SqlCall<T> question) throws SQLException;

    /** Writes, in the transaction that is open or in one of its own; fails if the lock has been lost. */
    <T> T writing(Connection connection, SqlCall<T> write) throws SQLException;

    /** Fails if the lock has been lost, where that is possible while its session lives. */
    void requireLock() throws SQLException;

    /** Whether more than the work itself is done to read or to write. */
    boolean isActive();
}
