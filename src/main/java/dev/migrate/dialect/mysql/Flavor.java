package dev.migrate.dialect.mysql;

import dev.migrate.db.DatabaseEngine;
import dev.migrate.db.SessionSettings;
import dev.migrate.sql.SqlSyntax;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Which of the two servers it is, and what differs between them. */
enum Flavor {
    MYSQL(DatabaseEngine.MYSQL),
    MARIADB(DatabaseEngine.MARIADB);

    /** What the servers themselves wait: a year for metadata locks, the longest that they take. */
    private static final long FOR_EVER = Duration.ofDays(365).toSeconds();

    private final DatabaseEngine engine;

    Flavor(DatabaseEngine engine) {
        this.engine = engine;
    }

    DatabaseEngine engine() {
        return engine;
    }

    SqlSyntax syntax() {
        return this == MYSQL ? SqlSyntax.MYSQL : SqlSyntax.MARIADB;
    }

    /** Both servers count lock waits in whole seconds; zero would be not to wait at all. */
    void applyTimeouts(Statement statement, SessionSettings settings) throws SQLException {
        long seconds = settings.lockTimeout().isZero()
                ? FOR_EVER
                : Math.max(1, settings.lockTimeout().toSeconds());
        statement.execute(
                "SET SESSION lock_wait_timeout = " + seconds + ", SESSION innodb_lock_wait_timeout = " + seconds);
        if (settings.statementTimeout().isZero()) {
            return;
        }
        long millis = settings.statementTimeout().toMillis();
        // MySQL limits SELECT only; MariaDB limits every statement, in seconds with a fraction
        statement.execute(
                this == MYSQL
                        ? "SET SESSION max_execution_time = " + millis
                        : "SET SESSION max_statement_time = " + millis / 1000.0);
    }
}
