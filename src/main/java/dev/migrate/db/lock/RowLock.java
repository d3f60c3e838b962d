package dev.migrate.db.lock;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.LockHolder;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.Transaction;
import dev.migrate.model.Durations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lock that belongs to a run, not to a session: a row with a lease, which a heartbeat renews on a connection of its own, and a
 * token, which every write of the run is checked against.
 */
final class RowLock implements MigrationLock {
    /** Longest that a transaction of the lock's waits for another. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** What is done on the lock's connection. */
    private interface RowWork<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The same without an answer. */
    private interface Making {
        void on(Connection connection) throws SQLException;
    }

    private final Dialect dialect;
    private final ConnectionSource source;
    private final RowLockTable table;
    private final LockOwner owner;
    private final SessionSettings settings;
    private @Nullable Connection connection;
    private @Nullable Heartbeat heartbeat;
    private long token;
    private boolean taken;

    RowLock(Dialect dialect, ConnectionSource source, RowLockTable table, LockOwner owner, SessionSettings settings) {
        this.dialect = dialect;
        this.source = source;
        this.table = table;
        this.owner = owner;
        this.settings = settings.withTimeouts(Optional.of(PATIENCE), Optional.of(Duration.ZERO));
    }

    @Override
    public synchronized boolean tryAcquire() throws SQLException {
        Optional<RowState> seen = look();
        if (seen.isEmpty() || !seen.get().isFree() || !take(seen.get())) {
            return false;
        }
        token = seen.get().token() + 1;
        taken = true;
        heartbeat = Heartbeat.start(this::isHeld, owner.lease());
        return true;
    }

    private Optional<RowState> look() throws SQLException {
        try {
            Optional<RowState> seen = asking(table::look);
            if (seen.isPresent()) {
                return seen;
            }
        } catch (SQLException failure) {
            if (dialect.explain(failure).kind() != SqlFailure.Kind.TABLE_MISSING) {
                throw failure;
            }
            make(table::create);
        }
        make(table::fill);
        return asking(table::look);
    }

    /** What another run may be making, too: then ours fails, and what is wanted is there. */
    private void make(Making making) throws SQLException {
        try {
            asking(on -> {
                making.on(on);
                return true;
            });
        } catch (SQLException failure) {
            try {
                asking(table::look);
            } catch (SQLException notThere) {
                failure.addSuppressed(notThere);
                throw failure;
            }
        }
    }

    private boolean take(RowState seen) throws SQLException {
        try {
            return asking(on -> {
                if (!table.take(on, seen, owner)) {
                    throw new SQLException("the lock has changed meanwhile", "40001");
                }
                return true;
            });
        } catch (SQLException failure) {
            if (isConflict(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private boolean isConflict(SQLException failure) {
        return dialect.explain(failure).mayPass();
    }

    boolean isTaken() {
        return taken;
    }

    /** Gives a sign of life, which only the holder can. */
    @Override
    public synchronized boolean isHeld() throws SQLException {
        return taken && asking(on -> table.beat(on, token, owner.run()));
    }

    /** Keeps the lock ours until the transaction that is open on a connection ends; fails if it no longer is. */
    void hold(Connection writing) throws SQLException {
        boolean held;
        try {
            held = table.hold(writing, token, owner.run());
        } catch (SQLException failure) {
            if (isConflict(failure) && !isHeld()) {
                throw LockLost.failure();
            }
            throw failure;
        }
        if (!held) {
            throw LockLost.failure();
        }
    }

    @Override
    public synchronized Optional<LockHolder> holder() throws SQLException {
        return look().filter(state -> !state.isFree()).map(RowLock::holder);
    }

    /** Without making what is not there; what we may not read is nobody's. */
    @Override
    public synchronized boolean seemsHeld() throws SQLException {
        try {
            return asking(table::look).filter(state -> !state.isFree()).isPresent();
        } catch (SQLException failure) {
            if (dialect.explain(failure).kind() == SqlFailure.Kind.CONNECTION) {
                throw failure;
            }
            return false;
        }
    }

    private static LockHolder holder(RowState state) {
        boolean silent = state.silent().compareTo(state.lease().dividedBy(2)) > 0;
        String who = silent ? state.who() + ", silent for " + Durations.format(state.silent()) : state.who();
        return new LockHolder(who, Optional.of(state.held()), state.activity());
    }

    @Override
    public synchronized void announce(String activity) throws SQLException {
        asking(on -> {
            table.announce(on, token, owner.run(), activity);
            return true;
        });
    }

    @Override
    public void close() throws SQLException {
        if (heartbeat != null) {
            heartbeat.end();
        }
        release();
    }

    private synchronized void release() throws SQLException {
        try {
            if (taken && !asking(on -> table.release(on, token, owner.run()))) {
                throw new SQLException("the lock was no longer held when it was to be released");
            }
        } finally {
            taken = false;
            disconnect();
        }
    }

    /** Asks in a transaction of its own, and once more if the connection turns out to be gone. */
    private <T> T asking(RowWork<T> work) throws SQLException {
        boolean fresh = connection == null;
        Connection on = connect();
        try {
            return new Transaction(dialect, on).around(settings, () -> work.on(on));
        } catch (SQLException failure) {
            if (dialect.explain(failure).kind() != SqlFailure.Kind.CONNECTION) {
                throw failure;
            }
            disconnect();
            if (fresh) {
                throw failure;
            }
            return asking(work);
        }
    }

    /** A server that no longer answers must not keep the heartbeat from finding another way to it. */
    private Connection connect() throws SQLException {
        if (connection == null) {
            connection = source.open();
            try {
                connection.setNetworkTimeout(
                        Runnable::run, Math.toIntExact(owner.lease().toMillis()));
                dialect.prepare(connection, settings);
            } catch (SQLException e) {
                disconnect();
                throw e;
            }
        }
        return connection;
    }

    private void disconnect() throws SQLException {
        Connection closing = connection;
        connection = null;
        if (closing == null) {
            return;
        }
        try (closing) {
            if (source.isShared() && !closing.isClosed()) {
                dialect.handBack(closing);
            }
        }
    }
}
