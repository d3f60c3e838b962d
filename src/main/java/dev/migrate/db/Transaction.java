package dev.migrate.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A transaction of ours on one connection, in which the settings hold also where the session does not last. */
public final class Transaction {
    private final Dialect dialect;
    private final Connection connection;

    public Transaction(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** Does work in a transaction of its own; for a failure it is rolled back. */
    public <T> T around(SessionSettings settings, SqlCall<T> work) throws SQLException {
        begin(dialect.begin(Optional.empty()), settings);
        try {
            T answer = work.call();
            commit();
            return answer;
        } catch (RuntimeException | SQLException e) {
            rollbackAfter(e);
            throw e;
        }
    }

    /** Begins, with a statement that may be a script's. */
    public void begin(String statement, SessionSettings settings) throws SQLException {
        execute(statement);
        try {
            dialect.enter(connection, settings);
        } catch (SQLException e) {
            rollbackAfter(e);
            throw e;
        }
    }

    /** Commits, and leaves nothing of ours in a session that others use next. */
    public void commit() throws SQLException {
        dialect.leave(connection);
        execute("COMMIT");
    }

    /** Rolls back because of a failure; if that fails too, the first failure keeps it. */
    public void rollbackAfter(Throwable failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
