package dev.migrate.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.model.Durations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The connections that a run needs besides the one it works on: for a lock, for watching. Their pool is made when the first
 * of them is asked for, because most commands need none and it takes time.
 */
public final class PooledConnections implements ConnectionSource, AutoCloseable {
    private static final int LIMIT = 4;

    /** SQLSTATE of a client that can't connect. */
    private static final String UNREACHABLE = "08001";

    /** Less the pool does not take. */
    private static final Duration SHORTEST = Duration.ofMillis(250);

    private final ConnectionSource source;
    private final Duration wait;
    private @Nullable HikariDataSource pool;
    private boolean closed;

    /** Who asks for a connection waits as long as the source says that a database is waited for. */
    public PooledConnections(ConnectionSource source) {
        Duration patience = source.patience();
        this.wait = patience.compareTo(SHORTEST) < 0 ? SHORTEST : patience;
        this.source = source.impatient();
    }

    /** Not while holding what {@link #close} needs: a server that is gone may let it wait for long. */
    @Override
    public Connection open() throws SQLException {
        if (source.isShared()) {
            requireOpen();
            return source.open();
        }
        try {
            return pool().getConnection();
        } catch (SQLTransientConnectionException noneInTime) {
            // the pool's own words say nothing but that it gave up
            throw noneInTime.getCause() instanceof SQLException reason
                    ? reason
                    : new SQLTransientConnectionException(
                            "no further connection within " + Durations.format(wait), UNREACHABLE, noneInTime);
        }
    }

    private synchronized void requireOpen() throws SQLException {
        if (closed) {
            throw new SQLException("no more connections are opened", "08003");
        }
    }

    private synchronized HikariDataSource pool() throws SQLException {
        requireOpen();
        if (pool == null) {
            HikariConfig config = new HikariConfig();
            config.setPoolName("migrate");
            config.setDataSource(new SourceAsDataSource(source));
            config.setMaximumPoolSize(LIMIT);
            config.setMinimumIdle(0);
            config.setConnectionTimeout(wait.toMillis());
            config.setInitializationFailTimeout(-1);
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    @Override
    public SqlFailure explain(SQLException failure) {
        return source.explain(failure);
    }

    @Override
    public boolean isShared() {
        return source.isShared();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pool != null) {
            pool.close();
        }
    }
}
