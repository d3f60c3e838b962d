package dev.migrate.dialect;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.ScriptRules;
import dev.migrate.db.lock.LockKind;
import dev.migrate.db.url.DatabaseEngine;
import dev.migrate.db.url.DatabaseUrl;
import dev.migrate.dialect.mysql.MySqlConnections;
import dev.migrate.dialect.mysql.MySqlDialect;
import dev.migrate.dialect.mysql.MySqlRules;
import dev.migrate.dialect.postgres.PostgresConnections;
import dev.migrate.dialect.postgres.PostgresDialect;
import dev.migrate.dialect.postgres.PostgresRules;
import dev.migrate.dialect.sqlite.SqliteConnections;
import dev.migrate.dialect.sqlite.SqliteDialect;
import dev.migrate.dialect.sqlite.SqliteRules;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;

/** Which adapter belongs to a database. */
public final class Dialects {
    private Dialects() {}

    /**
     * How connections to a database are opened; only the driver that is needed is loaded.
     *
     * @param run the beginning of the run's number
     */
    public static ConnectionSource connections(
            DatabaseUrl url, Duration connectTimeout, SqliteConnections.Absent absent, String run) {
        return switch (url.engine()) {
            case POSTGRESQL -> new PostgresConnections(url, connectTimeout);
            case MYSQL, MARIADB -> new MySqlConnections(url, connectTimeout, run);
            case SQLITE -> new SqliteConnections(url, absent);
        };
    }

    /** How scripts are read where no server can be asked: as the newest version known does, with its own settings. */
    public static ScriptRules scriptRules(DatabaseEngine engine) {
        return switch (engine) {
            case POSTGRESQL -> new ScriptRules(SqlSyntax.POSTGRESQL, new PostgresRules());
            case MYSQL -> new ScriptRules(SqlSyntax.MYSQL, MySqlRules::classify);
            case MARIADB -> new ScriptRules(SqlSyntax.MARIADB, MySqlRules::classify);
            case SQLITE -> new ScriptRules(SqlSyntax.SQLITE, SqliteRules::classify);
        };
    }

    /** The adapter for the server that a connection leads to. */
    public static Dialect of(Connection connection) throws SQLException {
        return of(connection, LockKind.AUTO);
    }

    /** The same, in view of the kind of lock that is wanted. */
    public static Dialect of(Connection connection, LockKind lock) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        String product = server.getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> new PostgresDialect(server, lock);
            case "MySQL", "MariaDB" -> new MySqlDialect(server, lock);
            case "SQLite" -> new SqliteDialect(server);
            default ->
                throw MigrateException.because(
                                ErrorCode.CONFIGURATION,
                                "the database calls itself '" + product + "'; it is not supported")
                        .hint("PostgreSQL, MySQL, MariaDB and SQLite are.")
                        .build();
        };
    }
}
