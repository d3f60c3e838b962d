package dev.migrate.dialect.postgres;

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
import java.util.regex.Matcher;

/**
 * A session advisory lock, tried again and again outside any transaction: neither who holds it nor who waits for it has a
 * snapshot that {@code CREATE INDEX CONCURRENTLY} would have to wait for.
 */
final class PostgresLock implements MigrationLock {
    private static final String IS_IT =
            "l.locktype = 'advisory' AND l.classid = ?::bigint::oid AND l.objid = ?::bigint::oid AND l.objsubid = 1 AND l.granted";

    private static final String HELD =
            "EXISTS (SELECT 1 FROM pg_locks l WHERE l.pid = pg_backend_pid() AND " + IS_IT + ")";

    private static final String FROM_HOLDER =
            " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid JOIN pg_database d ON d.oid = l.database"
                    + " WHERE d.datname = current_database() AND " + IS_IT;

    private static final String HOLDER = "SELECT a.pid, a.usename, host(a.client_addr), a.application_name,"
            + " (extract(epoch FROM clock_timestamp() - a.backend_start) * 1000)::bigint,"
            + " CASE WHEN a.state = 'active' THEN a.query END,"
            + " (extract(epoch FROM clock_timestamp() - a.query_start) * 1000)::bigint" + FROM_HOLDER;

    private final Connection connection;
    private final LockKey name;
    private final long key;
    private final PostgresSessions sessions;
    private final PostgresWork work;
    private boolean taken;

    PostgresLock(Connection connection, LockKey key, PostgresSessions sessions, PostgresWork work) {
        this.connection = connection;
        this.name = key;
        this.key = key.number();
        this.sessions = sessions;
        this.work = work;
    }

    /** Expression for whether the session that asks holds the lock. */
    static String held(LockKey key) {
        return HELD.replaceFirst("\\?", Long.toString(classOf(key.number())))
                .replaceFirst("\\?", Long.toString(objectOf(key.number())));
    }

    private static long classOf(long key) {
        return key >>> Integer.SIZE;
    }

    private static long objectOf(long key) {
        return key & 0xffffffffL;
    }

    /** Not taken in a session that is not the one of our login: it would stay there, with nobody to release it. */
    @Override
    public boolean tryAcquire() throws SQLException {
        if (sessions.arePooled()) {
            return false;
        }
        String ours =
                sessions.areTrusted() ? "true" : "pg_backend_pid() = " + PostgresSessions.loginProcess(connection);
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT CASE WHEN " + ours + " THEN pg_try_advisory_lock(?) END")) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                taken = row.getBoolean(1);
                if (row.wasNull()) {
                    sessions.foundPooler(connection);
                }
            }
        }
        if (taken) {
            work.holds(name);
        }
        return taken;
    }

    @Override
    public boolean protectsNothing() {
        return sessions.arePooled();
    }

    /** Told already where the session has just been made ready. */
    @Override
    public boolean isHeld() throws SQLException {
        Optional<Boolean> told = work.takeHeld();
        if (told.isPresent()) {
            return told.get();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + held(name))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public Optional<LockHolder> holder() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            bindKey(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(holder(row)) : Optional.empty();
            }
        }
    }

    private static LockHolder holder(ResultSet row) throws SQLException {
        Matcher announced = PostgresRunName.ANNOUNCED.matcher(String.valueOf(row.getString(4)));
        boolean ours = announced.matches();
        long running = row.getLong(7);
        return new LockHolder(
                new LockHolder.Owner(
                        "process",
                        Optional.of(row.getLong(1)),
                        Optional.ofNullable(row.getString(2)),
                        Optional.ofNullable(row.getString(3))),
                ours ? Optional.ofNullable(announced.group(1)) : Optional.empty(),
                Optional.of(Duration.ofMillis(row.getLong(5))),
                ours ? Optional.of(announced.group(2)) : Optional.empty(),
                PostgresBlocker.known(row.getString(6))
                        .map(query -> new LockHolder.Work(query, Duration.ofMillis(running))));
    }

    @Override
    public void prepare(String run, String activity) {
        work.name(PostgresRunName.of(run, activity));
    }

    @Override
    public void announce(String activity) throws SQLException {
        PostgresRunName.give(connection, "migrate: " + activity);
    }

    /** Told already where the session has been made ready for it. */
    @Override
    public void announce(String run, String activity) throws SQLException {
        if (!work.isNamed(PostgresRunName.of(run, activity))) {
            PostgresRunName.give(connection, run, activity);
        }
    }

    @Override
    public Optional<String> terminate() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_terminate_backend(a.pid)" + FROM_HOLDER)) {
            bindKey(statement);
            statement.executeQuery().close();
        }
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        if (!taken) {
            return;
        }
        taken = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_advisory_unlock(" + key + ")")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new SQLException("the lock was no longer held when it was to be released");
            }
        }
    }

    private void bindKey(PreparedStatement statement) throws SQLException {
        statement.setLong(1, classOf(key));
        statement.setLong(2, objectOf(key));
    }
}
