package dev.migrate.engine;

import java.sql.SQLException;

/** Something done on the database. */
@FunctionalInterface
interface SqlWork {
    void run() throws SQLException;
}
