package dev.migrate.dialect.mysql;

import dev.migrate.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Asks the server how far a long statement has come (MySQL manual, "Monitoring ALTER TABLE Progress for InnoDB Tables Using
 * Performance Schema"; MariaDB, "Progress Reporting").
 */
final class MySqlProgress {
    private static final String MARIADB = "SELECT CONCAT(state, IF(max_stage > 1, CONCAT(', stage ', stage, ' of ',"
            + " max_stage), '')), progress, 100 FROM information_schema.processlist WHERE id = ? AND progress > 0";

    private static final String MYSQL =
            "SELECT SUBSTRING_INDEX(s.event_name, '/', -1), s.work_completed, s.work_estimated"
                    + " FROM performance_schema.events_stages_current s"
                    + " JOIN performance_schema.threads t ON t.thread_id = s.thread_id"
                    + " WHERE t.processlist_id = ? AND s.work_estimated > 0";

    private MySqlProgress() {}

    static Optional<String> of(long session, Connection asking, SqlSyntax syntax) throws SQLException {
        boolean mariadb = syntax.has(SqlSyntax.Feature.COMPOUND_STATEMENTS);
        try (PreparedStatement statement = asking.prepareStatement(mariadb ? MARIADB : MYSQL)) {
            statement.setLong(1, session);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(row.getString(1) + ", " + (long) (100 * row.getDouble(2) / row.getDouble(3)) + " %");
            }
        }
    }
}
