package dev.migrate.db;

import java.sql.SQLException;

/** Something asked of a database, or done to it, that has an answer. */
@FunctionalInterface
public interface SqlCall<T> {
    T call() throws SQLException;
}
