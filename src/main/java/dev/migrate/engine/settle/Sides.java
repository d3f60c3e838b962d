package dev.migrate.engine.settle;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections that nothing in a script touches. */
public interface Sides {
    /** Work on a connection. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** For one script. */
    Connection open() throws SQLException;

    /** In place of one that is broken. */
    Connection another() throws SQLException;

    /** The script needs it no more. */
    void close(Connection side) throws SQLException;

    /** Does work in one transaction. */
    void together(Connection side, Work work) throws SQLException;

    /** Whether a failure means that the connection is gone. */
    boolean isLost(SQLException failure);
}
