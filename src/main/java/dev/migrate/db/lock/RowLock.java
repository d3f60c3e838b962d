package dev.migrate.db.lock;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.LockHolder;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.SqlWork;
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
    /** The same without an answer. */
    private interface Making {
        void on(Connection connection) throws SQLException;
    }

    private final Dialect dialect;
    private final RowLockTable table;
    private final LockOwner owner;
    private final Connection working;
    private final LockConnection connection;
    private @Nullable Heartbeat heartbeat;
    private long token;
    private boolean taken;
    private volatile SqlWork whenLost = () -> {};

    /** @param working the run's own connection */
    RowLock(
            Dialect dialect,
            ConnectionSource source,
            RowLockTable table,
            LockOwner owner,
            SessionSettings settings,
            Connection working) {
        this.dialect = dialect;
        this.table = table;
        this.owner = owner;
        this.working = working;
        this.connection =
                new LockConnection(dialect, source, settings, owner.lease().dividedBy(Heartbeat.BEATS));
    }

    @Override
    public synchronized boolean tryAcquire() throws SQLException {
        Optional<RowState> seen = look();
        if (seen.isEmpty() || !seen.get().isFree() || !take(seen.get())) {
            return false;
        }
        token = seen.get().token() + 1;
        taken = true;
        heartbeat = Heartbeat.start(this::isHeld, owner.lease(), () -> whenLost.run());
        return true;
    }

    @Override
    public void whenLost(SqlWork ending) {
        whenLost = ending;
    }

    private Optional<RowState> look() throws SQLException {
        try {
            Optional<RowState> seen = connection.asking(table::look);
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
        return connection.asking(table::look);
    }

    /** What another run may be making, too: then ours fails, and what is wanted is there. */
    private void make(Making making) throws SQLException {
        try {
            connection.asking(on -> {
                making.on(on);
                return true;
            });
        } catch (SQLException failure) {
            try {
                connection.asking(table::look);
            } catch (SQLException notThere) {
                failure.addSuppressed(notThere);
                throw failure;
            }
        }
    }

    private boolean take(RowState seen) throws SQLException {
        try {
            return connection.asking(on -> {
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

    /**
     * Whether no run that may be alive has the lock. From one that is dead it is taken, so that it can write no more should it wake.
     *
     * @param asking made ready already, and in no transaction
     */
    boolean isFreeFor(Connection asking) throws SQLException {
        if (!table.exists(asking)) {
            return true;
        }
        Optional<RowState> seen = table.look(asking);
        if (seen.isEmpty() || seen.get().owner().isEmpty()) {
            return true;
        }
        if (!tryAcquire()) {
            return false;
        }
        close();
        return true;
    }

    boolean isTaken() {
        return taken;
    }

    /** Gives a sign of life, which only the holder can. */
    @Override
    public synchronized boolean isHeld() throws SQLException {
        return taken && connection.asking(on -> table.beat(on, token, owner.run()));
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
            return connection
                    .asking(table::look)
                    .filter(state -> !state.isFree())
                    .isPresent();
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
        connection.asking(on -> {
            table.announce(on, token, owner.run(), activity);
            return true;
        });
    }

    /** Also lets others see which session works under it, if it is one: they find it by the run's number. */
    @Override
    public void announce(String run, String activity) throws SQLException {
        announce(activity);
        dialect.nameSession(working, run, activity);
    }

    /** The row stays as it is: its owner gives it back when its session is gone, or its lease ends. */
    @Override
    public synchronized Optional<String> terminate() throws SQLException {
        Optional<RowState> seen = look().filter(state -> !state.isFree());
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        if (!dialect.capabilities().keepsSession()) {
            return Optional.of(
                    "Through a connection pooler its sessions can't be told from those of others, and are not ended.");
        }
        String run = LockOwner.shown(seen.get().owner().orElseThrow());
        boolean ended = connection.asking(on -> dialect.endSessions(on, run) > 0);
        return ended ? Optional.empty() : Optional.of(notSeen(seen.get()));
    }

    private static String notSeen(RowState state) {
        Duration left = state.lease().minus(state.silent());
        return "No session of it is seen on this server. It is at an end already, or came through a connection pooler or to"
                + " another node of the cluster. If it is dead, the lock is free in " + Durations.format(left) + ".";
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
            if (taken && !connection.asking(on -> table.release(on, token, owner.run()))) {
                throw new SQLException("the lock was no longer held when it was to be released");
            }
        } finally {
            taken = false;
            connection.close();
        }
    }
}
