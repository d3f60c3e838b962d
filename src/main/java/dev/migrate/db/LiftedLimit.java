package dev.migrate.db;

import java.sql.SQLException;

/** A limit of the session that is lifted until this is closed. */
@FunctionalInterface
public interface LiftedLimit extends AutoCloseable {
    LiftedLimit NONE = () -> {};

    /** Sets the limit again as it was. */
    @Override
    void close() throws SQLException;
}
