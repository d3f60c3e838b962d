package dev.migrate.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Asks PostgreSQL how far a long statement has come (manual, "Progress Reporting"). */
final class PostgresProgress {
    /** Phase, what is done and all there is to do; later phases of an index build count tuples in place of blocks. */
    private static final String INDEX = "SELECT 'index: ' || phase,"
            + " CASE WHEN lockers_total > 0 THEN lockers_done WHEN tuples_total > 0 THEN tuples_done ELSE blocks_done END,"
            + " CASE WHEN lockers_total > 0 THEN lockers_total WHEN tuples_total > 0 THEN tuples_total ELSE blocks_total END"
            + " FROM pg_stat_progress_create_index WHERE pid = ?";

    private static final String CLUSTER = "SELECT lower(command) || ': ' || phase, heap_blks_scanned, heap_blks_total"
            + " FROM pg_stat_progress_cluster WHERE pid = ?";

    private static final String VACUUM = "SELECT 'vacuum: ' || phase, heap_blks_scanned, heap_blks_total"
            + " FROM pg_stat_progress_vacuum WHERE pid = ?";

    private static final String ANALYZE = "SELECT 'analyze: ' || phase, sample_blks_scanned, sample_blks_total"
            + " FROM pg_stat_progress_analyze WHERE pid = ?";

    private static final String COPY = "SELECT 'copy: ' || tuples_processed || ' rows', bytes_processed, bytes_total"
            + " FROM pg_stat_progress_copy WHERE pid = ?";

    private PostgresProgress() {}

    static Optional<String> of(int process, Connection asking, int version) throws SQLException {
        String question = question(version);
        int parameters = (int) question.chars().filter(c -> c == '?').count();
        try (PreparedStatement statement = asking.prepareStatement(question)) {
            for (int i = 1; i <= parameters; i++) {
                statement.setInt(i, process);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(text(row)) : Optional.empty();
            }
        }
    }

    private static String question(int version) {
        if (version >= 14) {
            return String.join(" UNION ALL ", INDEX, CLUSTER, VACUUM, ANALYZE, COPY);
        }
        return version >= 12 ? String.join(" UNION ALL ", INDEX, CLUSTER, VACUUM) : VACUUM;
    }

    private static String text(ResultSet row) throws SQLException {
        long all = row.getLong(3);
        return row.getString(1) + (all > 0 ? ", " + 100 * row.getLong(2) / all + " %" : "");
    }
}
