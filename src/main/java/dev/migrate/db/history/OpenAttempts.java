package dev.migrate.db.history;

import dev.migrate.db.HistoryTerms;
import dev.migrate.model.Direction;
import dev.migrate.model.Durations;
import dev.migrate.model.InFlight;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads from the journal which attempts stopped half-way. */
final class OpenAttempts {
    private OpenAttempts() {}

    /**
     * The question for those of a table that has these of the columns that came later, in the columns of
     * {@link HistoryReader}.
     */
    static String question(HistoryTerms terms, String table, Set<String> present) {
        boolean dated = present.contains("in_flight_since");
        return "SELECT id, version, name, direction, " + terms.millis("started_at")
                + ", outcome, statements_done, statements_total, statement_hashes, error, "
                + HistoryColumns.orNull("statement_in_flight", present) + ", "
                + HistoryColumns.orNull("in_flight_hash", present) + ", "
                + (dated ? terms.millis("in_flight_since") : "NULL") + ", "
                + HistoryColumns.orNull("in_flight_evidence", present) + " FROM " + table
                + " WHERE outcome IN ('running', 'partial')";
    }

    /** The newest that runs, and since when. */
    static Optional<String> running(Connection connection, HistoryTerms terms, String table) throws SQLException {
        String query = "SELECT version, name, " + terms.millis(terms.now()) + " - " + terms.millis("started_at")
                + " FROM " + table + " WHERE outcome = 'running' ORDER BY id DESC LIMIT 1";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                return Optional.empty();
            }
            Duration since = Duration.ofMillis(Math.max(0, row.getLong(3)));
            return Optional.of(
                    row.getString(1) + " " + row.getString(2) + ", begun " + Durations.format(since) + " ago");
        }
    }

    static PartialMigration partial(ResultSet row) throws SQLException {
        return new PartialMigration(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                "down".equals(row.getString(4)) ? Direction.DOWN : Direction.UP,
                Instant.ofEpochMilli(row.getLong(5)),
                new Progress(row.getInt(7), FingerprintText.parse(row.getString(9))),
                row.getInt(8),
                Optional.ofNullable(row.getString(10)),
                Outcome.RUNNING.word().equals(row.getString(6)),
                inFlight(row));
    }

    private static Optional<InFlight> inFlight(ResultSet row) throws SQLException {
        int number = row.getInt(11);
        if (row.wasNull()) {
            return unrecorded(row);
        }
        long since = row.getLong(13);
        Optional<Instant> moment = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(since));
        return number == 0
                ? Optional.empty()
                : Optional.of(new InFlight(
                        number,
                        Optional.ofNullable(row.getString(12)).orElse(""),
                        moment,
                        Optional.ofNullable(row.getString(14)).orElse("")));
    }

    /** An older program does not say what was in flight: of one that did not live on, it may be the next statement. */
    private static Optional<InFlight> unrecorded(ResultSet row) throws SQLException {
        int done = row.getInt(7);
        boolean cutOff = Outcome.RUNNING.word().equals(row.getString(6)) && done < row.getInt(8);
        return cutOff
                ? Optional.of(new InFlight(done + 1, "", Optional.of(Instant.ofEpochMilli(row.getLong(5))), ""))
                : Optional.empty();
    }
}
