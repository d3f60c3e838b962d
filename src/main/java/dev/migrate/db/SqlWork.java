package dev.migrate.db;

import java.sql.SQLException;

/** Something done on the database. */
@FunctionalInterface
public interface SqlWork {
    void run() throws SQLException;
}
