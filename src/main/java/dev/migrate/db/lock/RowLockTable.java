package dev.migrate.db.lock;

import dev.migrate.db.Dialect;
import dev.migrate.db.HistoryTerms;
import dev.migrate.db.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** The table of a lock that is a row: {@code schema_migrations_lock}. Holder and heartbeat are rows apart, so neither waits for the other. */
final class RowLockTable {
    private static final String MINE = " AND token = ? AND owner = ?";

    private final TableName name;
    private final HistoryTerms terms;
    private final String table;
    private final String now;

    /** @param now expression for the milliseconds since 1970 by the server's clock */
    RowLockTable(Dialect dialect, TableName history, String now) {
        this.terms = dialect.historyTerms();
        this.name = history.lock();
        this.table = name.quoted(dialect);
        this.now = now;
    }

    void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + table + " ("
                    + "part VARCHAR(16) NOT NULL PRIMARY KEY, "
                    + "token BIGINT NOT NULL, "
                    + "owner VARCHAR(36), "
                    + "who " + terms.name() + ", "
                    + "since_ms BIGINT NOT NULL, "
                    + "heartbeat_ms BIGINT NOT NULL, "
                    + "lease_ms BIGINT NOT NULL, "
                    + "activity " + terms.name() + ", "
                    + "writes BIGINT NOT NULL)" + terms.tableOptions());
        }
    }

    void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + table + " (part, token, since_ms, heartbeat_ms, lease_ms, writes)"
                    + " VALUES ('holder', 0, 0, 0, 0, 0), ('heartbeat', 0, 0, 0, 0, 0)");
        }
    }

    /** Whether it has been made, as far as we may know. */
    boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?")) {
            statement.setString(1, name.schema().orElseThrow());
            statement.setString(2, name.table());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** How it stands; empty while it has no rows. */
    Optional<RowState> look(Connection connection) throws SQLException {
        String question = "SELECT h.token, h.owner, h.who, b.heartbeat_ms, " + now + " - h.since_ms, " + now
                + " - b.heartbeat_ms, b.lease_ms, b.activity FROM " + table + " h, " + table
                + " b WHERE h.part = 'holder' AND b.part = 'heartbeat'";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? Optional.of(state(row)) : Optional.empty();
        }
    }

    private static RowState state(ResultSet row) throws SQLException {
        return new RowState(
                row.getLong(1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)).orElse("another run"),
                row.getLong(4),
                Duration.ofMillis(Math.max(0, row.getLong(5))),
                Duration.ofMillis(row.getLong(6)),
                Duration.ofMillis(row.getLong(7)),
                Optional.ofNullable(row.getString(8)));
    }

    /** Takes the lock if it still stands as it was seen; to be rolled back if the answer is no. */
    boolean take(Connection connection, RowState seen, LockOwner owner) throws SQLException {
        String heartbeat = "UPDATE " + table + " SET token = token + 1, owner = ?, heartbeat_ms = " + now
                + ", lease_ms = ?, activity = NULL WHERE part = 'heartbeat' AND token = ? AND heartbeat_ms = ?";
        try (PreparedStatement statement = connection.prepareStatement(heartbeat)) {
            statement.setString(1, owner.run());
            statement.setLong(2, owner.lease().toMillis());
            statement.setLong(3, seen.token());
            statement.setLong(4, seen.heartbeat());
            if (statement.executeUpdate() != 1) {
                return false;
            }
        }
        String holder = "UPDATE " + table + " SET token = token + 1, owner = ?, who = ?, since_ms = " + now
                + " WHERE part = 'holder' AND token = ?";
        try (PreparedStatement statement = connection.prepareStatement(holder)) {
            statement.setString(1, owner.run());
            statement.setString(2, owner.who());
            statement.setLong(3, seen.token());
            return statement.executeUpdate() == 1;
        }
    }

    /** A sign of life; whether the lock is still ours. */
    boolean beat(Connection connection, long token, String owner) throws SQLException {
        return isMine(
                connection, "writes = writes + 1, heartbeat_ms = " + now + " WHERE part = 'heartbeat'", token, owner);
    }

    /** Keeps the lock from being taken until the transaction ends; whether it is still ours. */
    boolean hold(Connection connection, long token, String owner) throws SQLException {
        return isMine(connection, "writes = writes + 1 WHERE part = 'holder'", token, owner);
    }

    boolean release(Connection connection, long token, String owner) throws SQLException {
        return isMine(connection, "owner = NULL WHERE part = 'holder'", token, owner);
    }

    private boolean isMine(Connection connection, String change, long token, String owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE " + table + " SET " + change + MINE)) {
            statement.setLong(1, token);
            statement.setString(2, owner);
            return statement.executeUpdate() == 1;
        }
    }

    void announce(Connection connection, long token, String owner, String activity) throws SQLException {
        String update = "UPDATE " + table + " SET activity = ? WHERE part = 'heartbeat'" + MINE;
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, activity);
            statement.setLong(2, token);
            statement.setString(3, owner);
            statement.executeUpdate();
        }
    }
}
