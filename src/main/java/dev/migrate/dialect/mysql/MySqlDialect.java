package dev.migrate.dialect.mysql;

import com.mysql.cj.jdbc.JdbcConnection;
import dev.migrate.db.Capabilities;
import dev.migrate.db.ConnectionSource;
import dev.migrate.db.DatabaseEngine;
import dev.migrate.db.Dialect;
import dev.migrate.db.HistoryTerms;
import dev.migrate.db.LiftedLimit;
import dev.migrate.db.LockKey;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.TableName;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementHead;
import dev.migrate.sql.StatementRules;
import java.io.Reader;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;

/** MySQL and MariaDB; where they differ, the flavor says how. */
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
            " ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4");

    private final Flavor flavor;
    private final String version;

    public MySqlDialect(DatabaseMetaData server) throws SQLException {
        this.version = server.getDatabaseProductVersion();
        this.flavor = version.toLowerCase(Locale.ROOT).contains("mariadb") ? Flavor.MARIADB : Flavor.MYSQL;
    }

    @Override
    public DatabaseEngine engine() {
        return flavor.engine();
    }

    @Override
    public String server() {
        return flavor.engine().displayName() + " " + version;
    }

    @Override
    public SqlSyntax syntax() {
        return flavor.syntax();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false);
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
    public String begin() {
        return "START TRANSACTION";
    }

    @Override
    public TableName qualified(Connection connection, TableName table) throws SQLException {
        return table.in(Optional.ofNullable(connection.getCatalog()));
    }

    /** Named locks belong to the server, not to a database, so the name holds the database. */
    @Override
    public MigrationLock lock(Connection connection, ConnectionSource source, TableName table) {
        return new MySqlLock(source, new LockKey(table.toString()));
    }

    /** Roles only add to what a user may do. */
    @Override
    public void restoreUser(Connection connection, SessionSettings settings) {}

    /** The server's own reset, which also drops temporary tables and user variables (manual, mysql_change_user). */
    @Override
    public Connection freshSession(Connection connection, ConnectionSource source, SessionSettings settings)
            throws SQLException {
        connection.unwrap(JdbcConnection.class).resetServerState();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            flavor.applyTimeouts(statement, settings);
            if (settings.role().isPresent()) {
                statement.execute("SET ROLE " + quote(settings.role().get()));
            }
            for (String wanted : settings.onConnect()) {
                statement.execute(wanted);
            }
        }
        return connection;
    }

    /** Nothing here waits for other sessions' transactions by design, so every limit stays. */
    @Override
    public LiftedLimit liftLockTimeout(Connection connection, StatementHead statement) {
        return LiftedLimit.NONE;
    }

    @Override
    public Optional<String> violation(Connection connection) {
        return Optional.empty();
    }

    @Override
    public long copyIn(Connection connection, String statement, Reader data) {
        throw new IllegalStateException(
                "there is no COPY FROM stdin in " + flavor.engine().displayName());
    }

    @Override
    public SqlFailure explain(SQLException failure) {
        return MySqlFailures.explain(failure);
    }
}
