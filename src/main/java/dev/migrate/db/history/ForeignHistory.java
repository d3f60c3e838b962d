package dev.migrate.db.history;

import dev.migrate.db.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Tells by its columns which other program a {@code schema_migrations} belongs to. */
final class ForeignHistory {
    private ForeignHistory() {}

    static String toolOf(Connection connection, Dialect dialect, HistoryGuard guard, Set<String> columns)
            throws SQLException {
        if (columns.contains("dirty")) {
            return "golang-migrate";
        }
        if (columns.contains("inserted_at")) {
            return "Ecto";
        }
        if (!columns.equals(Set.of("version"))) {
            return "one we don't know, with the columns " + String.join(", ", columns);
        }
        boolean rails = !HistoryColumns.isMissing(connection, dialect, guard, dialect.quote("ar_internal_metadata"));
        return rails ? "Rails" : "dbmate";
    }
}
