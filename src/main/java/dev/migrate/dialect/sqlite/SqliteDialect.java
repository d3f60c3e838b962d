package dev.migrate.dialect.sqlite;

import dev.migrate.db.Blocker;
import dev.migrate.db.Capabilities;
import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.HistoryTerms;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.SessionChange;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.StatementSender;
import dev.migrate.db.TableName;
import dev.migrate.db.settle.Settlement;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementHead;
import dev.migrate.sql.StatementRules;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** SQLite, in a file or in memory. */
public final class SqliteDialect implements Dialect {
    private static final HistoryTerms TERMS = new HistoryTerms(
            "INTEGER PRIMARY KEY AUTOINCREMENT",
            "VARCHAR(255)",
            "TEXT",
            "TIMESTAMP",
            "CURRENT_TIMESTAMP",
            "datetime('now', (? / -1000.0) || ' seconds')",
            "CAST(strftime('%s', ?) AS INTEGER) * 1000",
            "# || ?",
            "",
            Optional.empty());

    private final Optional<DatabaseFile> file;

    public SqliteDialect(DatabaseMetaData server) throws SQLException {
        String path = file(server.getConnection());
        this.file = path.isEmpty() ? Optional.empty() : Optional.of(DatabaseFile.at(Path.of(path)));
    }

    @Override
    public SqlSyntax syntax() {
        return SqlSyntax.SQLITE;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false, true, file.isPresent(), false, true);
    }

    @Override
    public StatementRules statementRules() {
        return SqliteRules::classify;
    }

    @Override
    public HistoryTerms historyTerms() {
        return TERMS;
    }

    @Override
    public String quote(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    /** Takes the write lock at once: a transaction that begins as a reader may fail later where it can't be retried. */
    @Override
    public String begin(Optional<String> own) {
        return "BEGIN IMMEDIATE";
    }

    /** Only the database itself can hold the history: others are attached by scripts. */
    @Override
    public boolean hasSchema(Connection connection, String schema) {
        return schema.equals("main");
    }

    /** A file may be deleted while it is open. */
    @Override
    public boolean hasLostDatabase(Connection connection) {
        return file.isPresent() && !file.get().isThere();
    }

    /** With a log beside the file (WAL) the library does not notice, and writes into a file without a name. */
    @Override
    public void leave(Connection connection) throws SQLException {
        if (hasLostDatabase(connection)) {
            throw new SQLException(
                    "the database file is no longer there, or is another one", null, SqliteFailures.MOVED);
        }
    }

    @Override
    public TableName qualified(Connection connection, TableName table) {
        return table.in(Optional.of("main"));
    }

    @Override
    public void handBack(Connection connection) {}

    /** Nobody asks: the lock is of the file, and what is written needs no fence. */
    @Override
    public boolean isInTransaction(Connection connection) {
        return true;
    }

    @Override
    public Optional<String> serverMillis() {
        return Optional.empty();
    }

    @Override
    public SessionChange asOurselves(Connection connection, SessionSettings settings) {
        return SessionChange.NONE;
    }

    @Override
    public MigrationLock lock(Connection connection, ConnectionSource source, TableName table) throws SQLException {
        String file = file(connection);
        return file.isEmpty() ? new InMemoryLock() : new FileLockBeside(Path.of(file));
    }

    /** A new connection is a new session, at the cost of opening a file; a database in memory lives with its connection. */
    @Override
    public Connection freshSession(Connection connection, ConnectionSource source) throws SQLException {
        if (file.isEmpty()) {
            return connection;
        }
        connection.close();
        return source.open();
    }

    /** Whoever writes locks out everybody, so the history's own statements wait, too. */
    @Override
    public void limitLockWaits(Connection connection, Duration limit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + (limit.isZero() ? Integer.MAX_VALUE : limit.toMillis()));
        }
    }

    @Override
    public void prepare(Connection connection, SessionSettings settings) throws SQLException {
        limitLockWaits(connection, settings.lockTimeout());
        try (Statement statement = connection.createStatement()) {
            for (String first : settings.onConnect()) {
                statement.execute(first);
            }
        }
    }

    /** Where the main database lies; empty for one in memory. */
    private static String file(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA database_list")) {
            while (rows.next()) {
                if ("main".equals(rows.getString(2))) {
                    return Optional.ofNullable(rows.getString(3)).orElse("");
                }
            }
        }
        return "";
    }

    @Override
    public SessionChange liftLockTimeout(Connection connection, StatementHead statement) {
        return SessionChange.NONE;
    }

    /** Scripts that rebuild tables switch foreign keys off; what they leave must be whole (SQLite, "Making Other Kinds Of
     * Table Schema Changes"). */
    @Override
    public Optional<String> violation(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            if (!rows.next()) {
                return Optional.empty();
            }
            return Optional.of("foreign_key_check: row " + rows.getString(2) + " of table " + rows.getString(1)
                    + " refers to a row of table " + rows.getString(3) + " that is not there");
        }
    }

    @Override
    public StatementSender sender(Connection connection) {
        return new SqliteSender(connection);
    }

    @Override
    public Settlement settlement() {
        return new SqliteSettlement();
    }

    @Override
    public Optional<String> progress(Connection running, Connection asking) {
        return Optional.empty();
    }

    @Override
    public Optional<Blocker> blocker(Connection running, Connection asking) {
        return Optional.empty();
    }

    @Override
    public SqlFailure explain(SQLException failure) {
        return SqliteFailures.explain(failure);
    }
}
