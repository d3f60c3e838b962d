package dev.migrate.engine.settle;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection that no script touches, kept from script to script; the scripts' own where no other leads to the database. */
public final class KeptSide implements Sides, AutoCloseable {
    private static final int ANSWER_SECONDS = 5;
    private static final long TRUSTED_NANOS = 5_000_000_000L;

    private final Dialect dialect;
    private final ConnectionSource source;
    private final Supplier<Connection> own;
    private final SessionSettings settings;
    private @Nullable Connection kept;
    private long usedAt;

    /** @param own the scripts' connection */
    public KeptSide(Dialect dialect, ConnectionSource source, Supplier<Connection> own, SessionSettings settings) {
        this.dialect = dialect;
        this.source = source;
        this.own = own;
        this.settings = new SessionSettings(settings.onConnect(), settings.role(), Duration.ZERO, Duration.ZERO);
    }

    @Override
    public Connection open() throws SQLException {
        if (!dialect.capabilities().sharedByConnections()) {
            return own.get();
        }
        Connection side = kept;
        return side != null && isAlive(side) ? side : another();
    }

    /** A server may have ended one that was idle for long. */
    private boolean isAlive(Connection side) throws SQLException {
        return System.nanoTime() - usedAt < TRUSTED_NANOS || side.isValid(ANSWER_SECONDS);
    }

    @Override
    public Connection another() throws SQLException {
        if (!dialect.capabilities().sharedByConnections()) {
            return own.get();
        }
        close();
        Connection side = source.open();
        try {
            dialect.prepare(side, settings);
        } catch (SQLException e) {
            discard(side);
            throw e;
        }
        kept = side;
        usedAt = System.nanoTime();
        return side;
    }

    @Override
    public void close(Connection side) {
        usedAt = System.nanoTime();
    }

    @Override
    public void together(Connection side, Work work) throws SQLException {
        new Transaction(dialect, side).around(settings, () -> {
            work.on(side);
            return true;
        });
    }

    @Override
    public boolean isLost(SQLException failure) {
        return dialect.explain(failure).kind() == SqlFailure.Kind.CONNECTION;
    }

    /** Gives it back; one that is broken needs no more. */
    @Override
    public void close() {
        Connection side = kept;
        kept = null;
        if (side != null) {
            discard(side);
        }
    }

    private static void discard(Connection side) {
        try {
            side.close();
        } catch (SQLException broken) {
            // all that was written on it is committed
        }
    }
}
