package dev.migrate.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Opens connections to one database. */
public interface ConnectionSource {
    /** A new connection, in the driver's own state, with auto-commit on. */
    Connection open() throws SQLException;

    /** What a failure to connect means. */
    SqlFailure explain(SQLException failure);

    /** Whether its connections are an application's, which uses them again. */
    default boolean isShared() {
        return false;
    }

    /** Whether a failure to connect may pass by itself: a server that is starting, or has too many connections. */
    default boolean mayPass(SQLException failure) {
        return false;
    }

    /** How long a connection is waited for. */
    default Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** The same without any waiting of ours. */
    default ConnectionSource impatient() {
        return this;
    }

    /** What to look at when the database can't be reached. */
    default String reachHint() {
        return "Check host and port, that the server is running, and that it can be reached from here.";
    }

    /** What to look at when the encryption is not as it is wanted. */
    default String encryptionHint() {
        return "Check what the server offers, and what is asked of it.";
    }

    /** The database as people know it: its URL without secrets. */
    String name();
}
