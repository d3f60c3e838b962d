package dev.migrate.dialect.mysql;

import com.mysql.cj.jdbc.JdbcConnection;
import dev.migrate.db.Blocker;
import dev.migrate.db.Capabilities;
import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.HistoryTerms;
import dev.migrate.db.LockKey;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.SessionChange;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.StatementSender;
import dev.migrate.db.TableName;
import dev.migrate.db.lock.LockKind;
import dev.migrate.db.settle.Settlement;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementHead;
import dev.migrate.sql.StatementRules;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;

/** MySQL and MariaDB. */
public final class MySqlDialect implements Dialect {
    private static final HistoryTerms TERMS = new HistoryTerms(
            "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY",
            "VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
            "LONGTEXT",
            "TIMESTAMP NULL",
            "CURRENT_TIMESTAMP",
            "TIMESTAMPADD(MICROSECOND, -1000 * ?, CURRENT_TIMESTAMP)",
            "CAST(UNIX_TIMESTAMP(?) * 1000 AS SIGNED)",
            "CONCAT(#, ?)",
            " ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4",
            Optional.empty());

    /** Both know the variable of Galera only where that is built in: MariaDB's for Windows is not (its cmake/wsrep.cmake). */
    private static final String MARIADB_ON_CLUSTER = "COALESCE((SELECT variable_value = 'ON' FROM"
            + " information_schema.session_variables WHERE variable_name = 'WSREP_ON'), 0)";

    private static final String MYSQL_ON_CLUSTER = "COALESCE((SELECT variable_value IN ('ON', '1') FROM"
            + " performance_schema.global_variables WHERE variable_name = 'wsrep_on'), 0)";

    private SqlSyntax syntax;
    private MySqlWorkLock work = MySqlWorkLock.NONE;
    private final MySqlTraces traces = new MySqlTraces();
    private final MySqlReset reset;
    private final String database;
    private final String onCluster;

    /** @param lock the kind that is wanted, which tells whether we look for a cluster */
    public MySqlDialect(DatabaseMetaData server, LockKind lock) throws SQLException {
        String marker = isMariaDb(server) ? MARIADB_ON_CLUSTER : MYSQL_ON_CLUSTER;
        this.onCluster = lock == LockKind.ADVISORY ? "0" : marker;
        String catalog = server.getConnection().getCatalog();
        this.database = catalog == null ? "" : catalog;
        this.reset = new MySqlReset(database, traces);
        this.syntax = (isMariaDb(server) ? SqlSyntax.MARIADB : SqlSyntax.MYSQL)
                .withSqlMode(MySqlConnections.knownMode(server.getConnection()));
    }

    static boolean isMariaDb(DatabaseMetaData server) throws SQLException {
        return server.getDatabaseProductVersion().toLowerCase(Locale.ROOT).contains("mariadb");
    }

    @Override
    public SqlSyntax syntax() {
        return syntax;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false, false, true, true, true);
    }

    @Override
    public StatementRules statementRules() {
        return MySqlRules::classify;
    }

    @Override
    public HistoryTerms historyTerms() {
        return TERMS;
    }

    @Override
    public String quote(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }

    @Override
    public String begin(Optional<String> own) {
        return own.orElse("START TRANSACTION");
    }

    @Override
    public boolean hasSchema(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM information_schema.schemata WHERE schema_name = ?")) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    @Override
    public boolean hasLostDatabase(Connection connection) throws SQLException {
        return !database.isEmpty() && !hasSchema(connection, database);
    }

    @Override
    public TableName qualified(Connection connection, TableName table) throws SQLException {
        return table.in(Optional.ofNullable(connection.getCatalog()));
    }

    /** Named locks belong to the server, not to a database, so the name holds the database. */
    @Override
    public MigrationLock lock(Connection connection, ConnectionSource source, TableName table) {
        LockKey key = new LockKey(table.toString());
        work = new MySqlWorkLock(key);
        return new MySqlLock(source, key, work, onCluster);
    }

    /** With another driver it is not known; what is written then relies on the caller's transaction. */
    @Override
    public boolean isInTransaction(Connection connection) throws SQLException {
        return !connection.isWrapperFor(JdbcConnection.class)
                || connection
                        .unwrap(JdbcConnection.class)
                        .getSession()
                        .getServerSession()
                        .inTransactionOnServer();
    }

    /** In UTC, because an hour of local time may come twice. */
    @Override
    public Optional<String> serverMillis() {
        return Optional.of("TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6)) DIV 1000");
    }

    @Override
    public void nameSession(Connection working, String run, String activity) throws SQLException {
        new MySqlRunSign(onCluster).give(working, run);
    }

    @Override
    public int endSessions(Connection asking, String run) throws SQLException {
        return new MySqlRunSign(onCluster).endSessions(asking, run);
    }

    @Override
    public void handBack(Connection connection) throws SQLException {
        reset.whole(connection);
    }

    @Override
    public SessionChange asOurselves(Connection connection, SessionSettings settings) throws SQLException {
        return MySqlCharacterSet.ours(connection);
    }

    @Override
    public Connection freshSession(Connection connection, ConnectionSource source) throws SQLException {
        if (reset.isPossible(connection)) {
            reset.toPrepare(connection);
            return connection;
        }
        connection.close();
        traces.clear();
        return source.open();
    }

    @Override
    public void prepare(Connection connection, SessionSettings settings) throws SQLException {
        prepare(connection, settings, MySqlWorkLock.NONE, "");
    }

    /** The session's own lock is taken along, because the reset before has released it. */
    @Override
    public boolean prepareToWork(Connection connection, SessionSettings settings, Optional<String> begin)
            throws SQLException {
        work.isTakenBy(connection);
        prepare(connection, settings, work, reset.takeLost());
        return false;
    }

    private void prepare(Connection connection, SessionSettings settings, MySqlWorkLock sign, String before)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            sign.limitLockWaits(statement, before, settings.lockTimeout());
            if (settings.role().isPresent()) {
                statement.execute("SET ROLE " + quote(settings.role().get()));
            }
            for (String first : settings.onConnect()) {
                statement.execute(first);
                if (first.toLowerCase(Locale.ROOT).contains("sql_mode")) {
                    askMode(statement);
                }
            }
        }
    }

    private void askMode(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT @@SESSION.sql_mode")) {
            row.next();
            syntax = syntax.withSqlMode(row.getString(1));
        }
    }

    /** Nothing here waits for other sessions' transactions by design, so every limit stays. */
    @Override
    public SessionChange liftLockTimeout(Connection connection, StatementHead statement) {
        return SessionChange.NONE;
    }

    @Override
    public StatementSender sender(Connection connection) {
        return new MySqlSender(connection, traces);
    }

    @Override
    public Settlement settlement() {
        return new MySqlSettlement(syntax, traces);
    }

    @Override
    public Optional<String> progress(Connection running, Connection asking) throws SQLException {
        return MySqlProgress.of(running.unwrap(JdbcConnection.class).getId(), asking, syntax);
    }

    @Override
    public Optional<Blocker> blocker(Connection running, Connection asking) throws SQLException {
        long session = running.unwrap(JdbcConnection.class).getId();
        return syntax.has(SqlSyntax.Feature.COMPOUND_STATEMENTS)
                ? MySqlBlocker.onMariaDb(session, asking)
                : MySqlBlocker.onMySql(session, asking);
    }

    @Override
    public SqlFailure explain(SQLException failure) {
        return MySqlFailures.explain(failure);
    }
}
