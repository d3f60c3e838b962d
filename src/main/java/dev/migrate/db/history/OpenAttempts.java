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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads from the journal which attempts stopped half-way. */
final class OpenAttempts {
    private OpenAttempts() {}

    /** @param present columns of the table; one of those that came later may be missing */
    static List<PartialMigration> in(Connection connection, HistoryTerms terms, String table, Set<String> present)
            throws SQLException {
        boolean dated = present.contains("in_flight_since");
        String query =
                "SELECT id, version, name, direction, statements_total, statements_done, statement_hashes, error, outcome, "
                        + terms.millis("started_at") + ", " + HistoryColumns.orNull("statement_in_flight", present)
                        + ", " + HistoryColumns.orNull("in_flight_hash", present)
                        + ", " + (dated ? terms.millis("in_flight_since") : "NULL")
                        + ", " + HistoryColumns.orNull("in_flight_evidence", present) + " FROM " + table
                        + " WHERE outcome IN ('running', 'partial') ORDER BY id";
        List<PartialMigration> partials = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                partials.add(partial(rows));
            }
        }
        return partials;
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

    private static PartialMigration partial(ResultSet row) throws SQLException {
        return new PartialMigration(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                "down".equals(row.getString(4)) ? Direction.DOWN : Direction.UP,
                Instant.ofEpochMilli(row.getLong(10)),
                new Progress(row.getInt(6), FingerprintText.parse(row.getString(7))),
                row.getInt(5),
                Optional.ofNullable(row.getString(8)),
                Outcome.RUNNING.word().equals(row.getString(9)),
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
        int done = row.getInt(6);
        boolean cutOff = Outcome.RUNNING.word().equals(row.getString(9)) && done < row.getInt(5);
        return cutOff
                ? Optional.of(new InFlight(done + 1, "", Optional.of(Instant.ofEpochMilli(row.getLong(10))), ""))
                : Optional.empty();
    }
}
