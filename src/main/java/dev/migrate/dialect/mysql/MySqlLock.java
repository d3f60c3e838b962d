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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named lock of the server, on a connection of its own: the reset that gives each script a fresh session would release
 * it.
 */
final class MySqlLock implements MigrationLock {
    private final ConnectionSource source;
    private final String name;
    private final String onCluster;
    private boolean clustered;
    private @Nullable Connection connection;
    private boolean taken;

    /** @param onCluster expression for whether the server is a node of a cluster, the others of which would not know the lock */
    MySqlLock(ConnectionSource source, LockKey key, String onCluster) {
        this.source = source;
        this.name = key.shortName();
        this.onCluster = onCluster;
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        if (clustered) {
            return false;
        }
        try (PreparedStatement statement =
                connection().prepareStatement("SELECT " + onCluster + ", IF(" + onCluster + ", 0, GET_LOCK(?, 0))")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                clustered = row.getInt(1) == 1;
                taken = row.getInt(2) == 1;
            }
        }
        return taken;
    }

    @Override
    public boolean protectsNothing() {
        return clustered;
    }

    @Override
    public boolean isHeld() throws SQLException {
        return isOne("SELECT IS_USED_LOCK(?) = CONNECTION_ID()");
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
        try (PreparedStatement statement = connection()
                .prepareStatement(
                        "SELECT p.id, p.user, p.host FROM information_schema.processlist p WHERE p.id = IS_USED_LOCK(?)")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String who =
                        "connection " + row.getLong(1) + ", user " + row.getString(2) + ", from " + row.getString(3);
                return Optional.of(new LockHolder(who, Optional.empty(), Optional.empty()));
            }
        }
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
