package dev.migrate.engine;

import dev.migrate.db.Author;
import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.History;
import dev.migrate.db.HistoryTable;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.PooledConnections;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One connection to the database, what it is, and its history: all that a command works with. */
public final class Session implements AutoCloseable {
    private final ConnectionSource source;
    private final PooledConnections further;
    private final Dialect dialect;
    private final Author author;
    private TableName table;
    private HistoryTable history;
    private Connection connection;

    private Session(ConnectionSource source, Dialect dialect, TableName table, Author author, Connection connection) {
        this.source = source;
        this.further = new PooledConnections(source);
        this.dialect = dialect;
        this.author = author;
        this.table = table;
        this.history = new HistoryTable(dialect, table, author);
        this.connection = connection;
    }

    /** Connects. */
    public static Session open(ConnectionSource source, DialectFinder dialects, TableName table, Author author) {
        Connection connection;
        try {
            connection = source.open();
        } catch (SQLException e) {
            throw ConnectFailures.explain(source, e);
        }
        try {
            return new Session(source, dialects.of(connection), table, author, connection);
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw ConnectFailures.explain(source, e);
        }
    }

    private static void closeAfter(SQLException failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The database as people know it. */
    public String database() {
        return source.name();
    }

    Connection connection() {
        return connection;
    }

    HistoryTable history() {
        return history;
    }

    /** What the database knows of its migrations. */
    public History read() {
        try {
            return history.read(connection);
        } catch (SQLException e) {
            throw Failures.unexpected(dialect, "the history '" + table + "' can't be read", e);
        }
    }

    /** The lock on this history, which from now on is named so that no script can make the name mean another. */
    MigrationLock lock() throws SQLException {
        table = dialect.qualified(connection, table);
        history = new HistoryTable(dialect, table, author);
        return dialect.lock(connection, further, table);
    }

    /** Leaves nothing of what scripts before have set. */
    void renew(SessionSettings settings) throws SQLException {
        connection = dialect.freshSession(connection, source, settings);
    }

    void restoreUser(SessionSettings settings) throws SQLException {
        dialect.restoreUser(connection, settings);
    }

    void begin() throws SQLException {
        execute(dialect.begin());
    }

    void commit() throws SQLException {
        execute("COMMIT");
    }

    /** Rolls back because of a failure; if that fails too, the first failure keeps it. */
    void rollbackAfter(Throwable failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try (further) {
            connection.close();
        } catch (SQLException e) {
            throw Failures.unexpected(dialect, "the connection can't be closed", e);
        }
    }
}
