package dev.migrate.db;

import java.sql.SQLException;

/** Something of the session that is other than a script left it until this is closed. */
@FunctionalInterface
public interface SessionChange extends AutoCloseable {
    SessionChange NONE = () -> {};

    /** Makes it again what it was. */
    @Override
    void close() throws SQLException;
}
