package dev.migrate.dialect.mysql;

import dev.migrate.db.LockKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A named lock that the session holds in which scripts run. The run's own lock goes when its process does; this one
 * stays for as long as the server still runs the statement that the process has left behind.
 */
final class MySqlWorkLock {
    static final MySqlWorkLock NONE = new MySqlWorkLock("");

    /** A year: the longest that the servers take. */
    private static final long FOR_EVER = Duration.ofDays(365).toSeconds();

    private final String name;
    private boolean inUse;
    private @Nullable Connection holder;

    MySqlWorkLock(LockKey key) {
        this(key.shortName() + "-work");
    }

    private MySqlWorkLock(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /**
     * Limits the waiting for other locks, and takes this one in the same statement, so that none is needed for it.
     *
     * @param before other assignments
     */
    void limitLockWaits(Statement statement, String before, Duration limit) throws SQLException {
        // both servers count in whole seconds; zero would be not to wait at all
        long seconds = limit.isZero() ? FOR_EVER : Math.max(1, limit.toSeconds());
        statement.execute("SET " + before + "SESSION lock_wait_timeout = " + seconds
                + ", SESSION innodb_lock_wait_timeout = " + whileTaken(seconds));
    }

    /** An expression that takes it, and has a value of its own. */
    private String whileTaken(long value) {
        return !inUse ? Long.toString(value) : "IF(GET_LOCK('" + name + "', 1) IS NULL, " + value + ", " + value + ")";
    }

    /** From now on it means something, and is taken. */
    void use() {
        inUse = true;
    }

    /** The connection that from now on holds it. */
    void isTakenBy(Connection connection) {
        holder = connection;
    }

    /** Gives it back, if its session is still there. */
    void release() throws SQLException {
        Connection holding = holder;
        holder = null;
        if (!inUse || holding == null || holding.isClosed()) {
            return;
        }
        try (Statement statement = holding.createStatement()) {
            statement.execute("DO RELEASE_LOCK('" + name + "')");
        }
    }
}
