package dev.migrate.testing;

import java.io.IOException;
import java.sql.SQLException;

/** A running database server in which tests make databases. */
public interface DatabaseServer extends AutoCloseable {
    /** The administrator's way into the database that is always there. */
    Access access();

    /** The statement that makes a database on this server in the fastest way. */
    default String createDatabaseStatement(String name) {
        return "create database " + name;
    }

    /** Makes a database of its own for a test, dropped by {@code close()}. */
    default ServerDatabase createDatabase() throws SQLException {
        return ServerDatabase.in(this);
    }

    /** Ends the server as a power cut would. Its data stay: {@link #start()} recovers them. */
    void crash() throws IOException;

    /** Starts the server again after a crash, on the same data; returns when it answers. */
    void start() throws IOException;

    /** Ends the server and removes all that it left on the disk. */
    @Override
    void close();
}
