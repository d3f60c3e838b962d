package dev.migrate.db;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Keeps runs on one database and history table from each other. One that is never waited for inside a transaction, is
 * gone when its process is, and is never taken from one that is merely slow.
 */
public interface MigrationLock extends AutoCloseable {
    /** Takes the lock if it is free; never waits. */
    boolean tryAcquire() throws SQLException;

    /** Whether it turned out, when it was tried, that here it would keep nobody away; then it was not taken. */
    default boolean protectsNothing() {
        return false;
    }

    /** Whether the lock, once taken, is still ours. */
    boolean isHeld() throws SQLException;

    /** What is to be done, on another thread, when it turns out while it is held that it is another run's. */
    default void whenLost(SqlWork ending) {}

    /** Who holds it, as far as we may know. */
    Optional<LockHolder> holder() throws SQLException;

    /** Whether somebody seems to hold it; asks only, and takes nothing. */
    default boolean seemsHeld() throws SQLException {
        return holder().isPresent();
    }

    /** What {@link #announce(String, String)} will tell, for a session that says it when it is made ready. */
    default void prepare(String run, String activity) {}

    /** Tells those who wait what we are doing. */
    void announce(String activity) throws SQLException;

    /** The same, with the beginning of our run's number. */
    default void announce(String run, String activity) throws SQLException {
        announce(activity);
    }

    /** Ends the session that holds it, and what works under it still; empty, or why that can't be done from here. */
    default Optional<String> terminate() throws SQLException {
        return Optional.of("There is no server that could end it.");
    }

    /** Gives the lock back, if it was taken; a failure to do so is told. */
    @Override
    void close() throws SQLException;
}
