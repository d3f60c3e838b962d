package dev.migrate.db.history;

import dev.migrate.db.HistoryTerms;
import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Checksum;
import dev.migrate.model.PartialMigration;
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

/**
 * Reads rows of the history and open attempts of the journal. Both questions have the same columns, so that they may be one:
 * {@code UNION ALL} of both.
 */
final class HistoryReader {
    /** What an attempt has besides. */
    private static final String OF_ATTEMPTS = ", NULL, NULL, NULL, NULL, NULL, NULL";

    private HistoryReader() {}

    /** The question for the rows of a history table with these columns; a row has no number of an attempt. */
    static String rows(HistoryTerms terms, String table, Set<String> present) {
        return "SELECT 0, version, " + HistoryColumns.orNull("name", present) + ", "
                + HistoryColumns.orNull("kind", present) + ", " + terms.millis("applied_at") + ", checksum, "
                + HistoryColumns.orNull("applied_order", present) + ", execution_time_ms" + OF_ATTEMPTS + " FROM "
                + table;
    }

    /** Asks one of the questions, or both. */
    static History read(Connection connection, String question) throws SQLException {
        List<AppliedMigration> rows = new ArrayList<>();
        List<PartialMigration> partials = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            while (result.next()) {
                if (result.getLong(1) == 0) {
                    rows.add(row(result));
                } else {
                    partials.add(OpenAttempts.partial(result));
                }
            }
        }
        rows.sort((one, other) -> Long.compare(one.order(), other.order()));
        partials.sort((one, other) -> Long.compare(one.attempt(), other.attempt()));
        return new History(rows, partials);
    }

    private static AppliedMigration row(ResultSet result) throws SQLException {
        long appliedAt = result.getLong(5);
        Optional<Instant> moment = result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(appliedAt));
        long took = result.getLong(8);
        Optional<Duration> executionTime = result.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(took));
        return new AppliedMigration(
                result.getString(2),
                Optional.ofNullable(result.getString(3)).orElse(""),
                HistoryColumns.kind(result.getString(4)),
                result.getLong(7),
                moment,
                executionTime,
                Optional.ofNullable(result.getString(6)).map(Checksum::new));
    }
}
