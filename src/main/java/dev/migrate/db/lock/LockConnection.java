package dev.migrate.db.lock;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The connection of a lock that is a row: opened when it is first needed, and anew when it turns out to be gone. */
final class LockConnection implements AutoCloseable {
    /** Longest that a transaction of the lock's waits for another. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** What is done on the connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final Dialect dialect;
    private final ConnectionSource source;
    private final SessionSettings settings;
    private final Duration limit;
    private @Nullable Connection connection;

    /** @param limit how long an answer is waited for */
    LockConnection(Dialect dialect, ConnectionSource source, SessionSettings settings, Duration limit) {
        this.dialect = dialect;
        this.source = source;
        this.settings = settings.withTimeouts(Optional.of(PATIENCE), Optional.of(Duration.ZERO));
        this.limit = limit;
    }

    /** Asks in a transaction of its own, and once more if the connection turns out to be gone. */
    <T> T asking(Work<T> work) throws SQLException {
        boolean fresh = connection == null;
        Connection on = connect();
        try {
            return new Transaction(dialect, on).around(settings, () -> work.on(on));
        } catch (SQLException failure) {
            if (dialect.explain(failure).kind() != SqlFailure.Kind.CONNECTION) {
                throw failure;
            }
            close();
            if (fresh) {
                throw failure;
            }
            return asking(work);
        }
    }

    /** Where no answer comes any more, there must be time left to find another way to the server before the lease ends. */
    private Connection connect() throws SQLException {
        if (connection == null) {
            connection = source.open();
            try {
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(limit.toMillis()));
                dialect.prepare(connection, settings);
            } catch (SQLException e) {
                close();
                throw e;
            }
        }
        return connection;
    }

    @Override
    public void close() throws SQLException {
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
