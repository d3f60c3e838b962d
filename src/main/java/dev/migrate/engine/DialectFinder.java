package dev.migrate.engine;

import dev.migrate.db.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/** Tells which adapter belongs to the server that a connection leads to. */
@FunctionalInterface
public interface DialectFinder {
    Dialect of(Connection connection) throws SQLException;
}
