package dev.migrate.dialect.mysql;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.LockHolder;
import dev.migrate.db.LockKey;
import dev.migrate.db.MigrationLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named lock of the server, on a connection of its own: the reset that gives each script a fresh session would release
 * it.
 */
final class MySqlLock implements MigrationLock {
    private final ConnectionSource source;
    private final String name;
    private final MySqlWorkLock work;
    private final String onCluster;
    private boolean clustered;
    private @Nullable Connection connection;
    private boolean taken;

    /** @param onCluster expression for whether the server is a node of a cluster, the others of which would not know the lock */
    MySqlLock(ConnectionSource source, LockKey key, MySqlWorkLock work, String onCluster) {
        this.source = source;
        this.work = work;
        this.name = key.shortName();
        this.onCluster = onCluster;
    }

    /** Not ours before the session of an earlier run has come to its end, which still works though its process is gone. */
    @Override
    public boolean tryAcquire() throws SQLException {
        if (clustered) {
            return false;
        }
        String take = taken ? "? IS NOT NULL" : "IF(" + onCluster + ", 0, GET_LOCK(?, 0))";
        try (PreparedStatement statement = connection()
                .prepareStatement(
                        "SELECT " + onCluster + ", " + take + ", IF(" + onCluster + ", NULL, IS_USED_LOCK(?))")) {
            statement.setString(1, name);
            statement.setString(2, work.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                clustered = row.getInt(1) == 1;
                taken = row.getInt(2) == 1;
                row.getLong(3);
                if (taken && row.wasNull()) {
                    work.use();
                    return true;
                }
                return false;
            }
        }
    }

    @Override
    public boolean protectsNothing() {
        return clustered;
    }

    @Override
    public boolean isHeld() throws SQLException {
        return isOne("SELECT IS_USED_LOCK(?) = CONNECTION_ID()");
    }

    @Override
    public boolean seemsHeld() throws SQLException {
        return isOne("SELECT IS_USED_LOCK(?) IS NOT NULL");
    }

    private boolean isOne(String question) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    /** The process list shows the sessions of our own user to everybody, those of others to the privileged. */
    @Override
    public Optional<LockHolder> holder() throws SQLException {
        Optional<LockHolder> working = session(work.name());
        Optional<LockHolder> holding = taken ? Optional.empty() : session(name);
        if (holding.isEmpty()) {
            return working;
        }
        Optional<LockHolder.Work> statement = working.flatMap(LockHolder::work);
        LockHolder holder = holding.get();
        return Optional.of(new LockHolder(holder.owner(), holder.run(), holder.since(), holder.activity(), statement));
    }

    private Optional<LockHolder> session(String lock) throws SQLException {
        try (PreparedStatement statement = connection()
                .prepareStatement("SELECT p.id, p.user, p.host, p.info, p.time FROM information_schema.processlist p"
                        + " WHERE p.id = IS_USED_LOCK(?)")) {
            statement.setString(1, lock);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(session(row)) : Optional.empty();
            }
        }
    }

    private static LockHolder session(ResultSet row) throws SQLException {
        Duration running = Duration.ofSeconds(Math.max(0, row.getLong(5)));
        return new LockHolder(
                new LockHolder.Owner(
                        "connection",
                        Optional.of(row.getLong(1)),
                        Optional.ofNullable(row.getString(2)),
                        Optional.ofNullable(row.getString(3))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(row.getString(4)).map(query -> new LockHolder.Work(query, running)));
    }

    /** Both sessions: the one that holds the lock would be let go by the other when that fails, but only then. */
    @Override
    public Optional<String> terminate() throws SQLException {
        if (!taken) {
            MySqlRunSign.endHolder(connection(), name);
        }
        MySqlRunSign.endHolder(connection(), work.name());
        return Optional.empty();
    }

    /** The journal tells what is running: on these databases it is always ahead. */
    @Override
    public void announce(String activity) {}

    @Override
    public void close() throws SQLException {
        if (connection == null) {
            return;
        }
        try (Connection closing = connection) {
            connection = null;
            if (taken) {
                release(closing);
            }
        }
    }

    private void release(Connection holding) throws SQLException {
        taken = false;
        work.release();
        try (Statement statement = holding.createStatement()) {
            statement.execute("SET SESSION wait_timeout = DEFAULT");
        }
        try (PreparedStatement statement = holding.prepareStatement("SELECT RELEASE_LOCK(?)")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) != 1) {
                    throw new SQLException("the lock was no longer held when it was to be released");
                }
            }
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = source.open();
            try (Statement statement = connection.createStatement()) {
                // it is idle while a migration runs, however long that takes
                statement.execute("SET SESSION wait_timeout = 31536000");
            }
        }
        return connection;
    }
}
