package dev.migrate.db.history;

import dev.migrate.db.HistoryTerms;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The columns of the journal's table, which only grow at the end. */
final class JournalColumns {
    /** Those that tables of older programs lack. */
    static final Set<String> LATER =
            Set.of("statement_in_flight", "in_flight_hash", "in_flight_since", "in_flight_evidence");

    private JournalColumns() {}

    /** What stands between the parentheses of {@code CREATE TABLE}. */
    static String definitions(HistoryTerms terms) {
        StringBuilder text = new StringBuilder("id " + terms.key() + ", "
                + "run VARCHAR(36) NOT NULL, "
                + "version " + terms.name() + " NOT NULL, "
                + "name " + terms.name() + " NOT NULL, "
                + "direction VARCHAR(4) NOT NULL, "
                + "checksum VARCHAR(64) NOT NULL, "
                + "outcome VARCHAR(16) NOT NULL, "
                + "statements_total INT NOT NULL, "
                + "statements_done INT NOT NULL, "
                + "statement_hashes " + terms.text() + " NOT NULL, "
                + "error " + terms.text() + ", "
                + "sql_state VARCHAR(5), "
                + "attempted_by VARCHAR(255), "
                + "tool_version VARCHAR(64), "
                + "started_at " + terms.timestamp() + ", "
                + "finished_at " + terms.timestamp());
        later(terms)
                .forEach((column, type) ->
                        text.append(", ").append(column).append(' ').append(type));
        return text.toString();
    }

    private static Map<String, String> later(HistoryTerms terms) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("statement_in_flight", "INT");
        columns.put("in_flight_hash", "VARCHAR(16)");
        columns.put("in_flight_since", terms.timestamp());
        columns.put("in_flight_evidence", terms.text());
        return columns;
    }

    /** Gives an older table what it lacks. */
    static void addMissing(Statement statement, HistoryTerms terms, String table, Set<String> present)
            throws SQLException {
        for (Map.Entry<String, String> column : later(terms).entrySet()) {
            if (!present.contains(column.getKey())) {
                statement.execute("ALTER TABLE " + table + " ADD COLUMN " + column.getKey() + " " + column.getValue());
            }
        }
    }
}
