package dev.migrate.dialect.postgres;

import dev.migrate.db.Blocker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks PostgreSQL whom a session waits for (manual, pg_blocking_pids): first those who wait for nobody themselves. */
final class PostgresBlocker {
    private static final String QUESTION = "SELECT b.pid, a.usename, a.application_name, a.state,"
            + " (extract(epoch FROM clock_timestamp() - a.xact_start) * 1000)::bigint, a.query"
            + " FROM unnest(pg_blocking_pids(?)) AS b(pid) LEFT JOIN pg_stat_activity a ON a.pid = b.pid"
            + " ORDER BY coalesce(a.wait_event_type = 'Lock', false), a.xact_start NULLS LAST LIMIT 1";

    /** What stands in place of the query of another user's session. */
    private static final String HIDDEN = "<insufficient privilege>";

    private PostgresBlocker() {}

    static Optional<Blocker> of(int process, Connection asking) throws SQLException {
        try (PreparedStatement statement = asking.prepareStatement(QUESTION)) {
            statement.setInt(1, process);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(blocker(row)) : Optional.empty();
            }
        }
    }

    private static Blocker blocker(ResultSet row) throws SQLException {
        int process = row.getInt(1);
        long age = row.getLong(5);
        Optional<Duration> transaction = row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(age));
        return new Blocker(
                process == 0 ? "a prepared transaction (see pg_prepared_xacts)" : "process " + process,
                known(row.getString(2)),
                known(row.getString(3)),
                known(row.getString(4)),
                transaction,
                known(row.getString(6)));
    }

    static Optional<String> known(@Nullable String text) {
        return Optional.ofNullable(text).filter(told -> !told.isBlank() && !told.equals(HIDDEN));
    }
}
