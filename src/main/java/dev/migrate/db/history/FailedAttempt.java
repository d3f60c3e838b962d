package dev.migrate.db.history;

import dev.migrate.db.Dialect;
import dev.migrate.db.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last attempt at a migration, which failed.
 *
 * @param key what the history would call it
 * @param checksum of the script that was tried
 * @param error the database's words
 */
public record FailedAttempt(String key, String checksum, Optional<String> error) {
    static List<FailedAttempt> in(Connection connection, Dialect dialect, String journal) throws SQLException {
        String query = "SELECT version, checksum, error FROM " + journal + " WHERE outcome IN ('failed', 'partial')"
                + " AND direction = 'up' AND id IN (SELECT MAX(id) FROM " + journal + " GROUP BY version) ORDER BY id";
        List<FailedAttempt> failed = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                failed.add(new FailedAttempt(
                        rows.getString(1), rows.getString(2), Optional.ofNullable(rows.getString(3))));
            }
        } catch (SQLException e) {
            if (dialect.explain(e).kind() != SqlFailure.Kind.TABLE_MISSING) {
                throw e;
            }
        }
        return failed;
    }
}
