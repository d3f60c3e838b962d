package dev.migrate.db.history;

import dev.migrate.db.Dialect;
import dev.migrate.db.HistoryTerms;
import dev.migrate.db.SqlFailure;
import dev.migrate.model.MigrationKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of the history table: the four that everybody knows, then ours, which only grow at the end. */
final class HistoryColumns {
    private static final Set<String> FIRST = Set.of("version", "applied_at", "execution_time_ms", "checksum");
    static final Set<String> ALL = Set.of(
            "version",
            "applied_at",
            "execution_time_ms",
            "checksum",
            "name",
            "kind",
            "applied_order",
            "applied_by",
            "tool_version",
            "up_script",
            "down_script");

    private static final int NAME_LENGTH = 255;

    private HistoryColumns() {}

    /** Cut to what a column of names takes. */
    static String fitting(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= NAME_LENGTH ? text : text.substring(0, text.offsetByCodePoints(0, NAME_LENGTH));
    }

    static boolean isOurs(Set<String> columns) {
        return columns.containsAll(FIRST);
    }

    static String orNull(String column, Set<String> present) {
        return present.contains(column) ? column : "NULL";
    }

    /** A row that says nothing, of a table that was made by hand, is a versioned one. */
    static MigrationKind kind(@Nullable String word) {
        for (MigrationKind kind : MigrationKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return MigrationKind.VERSIONED;
    }

    /** The names of a table's columns, in lower case; fails if there is no such table. */
    static Set<String> of(Connection connection, String table) throws SQLException {
        Set<String> columns = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet nothing = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData shape = nothing.getMetaData();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                columns.add(shape.getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    static boolean isMissing(Connection connection, Dialect dialect, HistoryGuard guard, String table)
            throws SQLException {
        try {
            guard.reading(connection, () -> of(connection, table));
            return false;
        } catch (SQLException failure) {
            if (dialect.explain(failure).kind() == SqlFailure.Kind.TABLE_MISSING) {
                return true;
            }
            throw failure;
        }
    }

    /** What stands between the parentheses of {@code CREATE TABLE}. */
    static String definitions(Dialect dialect) {
        HistoryTerms terms = dialect.historyTerms();
        StringBuilder text = new StringBuilder();
        text.append("version ").append(terms.name()).append(" NOT NULL PRIMARY KEY, ");
        text.append("applied_at ").append(terms.timestamp()).append(" DEFAULT CURRENT_TIMESTAMP, ");
        text.append("execution_time_ms INT, checksum VARCHAR(64)");
        ours(terms)
                .forEach((column, type) ->
                        text.append(", ").append(column).append(' ').append(type));
        return text.toString();
    }

    private static Map<String, String> ours(HistoryTerms terms) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("name", terms.name());
        columns.put("kind", "VARCHAR(16)");
        columns.put("applied_order", "BIGINT");
        columns.put("applied_by", "VARCHAR(255)");
        columns.put("tool_version", "VARCHAR(64)");
        columns.put("up_script", terms.text());
        columns.put("down_script", terms.text());
        return columns;
    }

    static void addMissing(Statement statement, Dialect dialect, String table, Set<String> present)
            throws SQLException {
        for (Map.Entry<String, String> column : ours(dialect.historyTerms()).entrySet()) {
            if (present.contains(column.getKey())) {
                continue;
            }
            statement.execute("ALTER TABLE " + table + " ADD COLUMN " + column.getKey() + " " + column.getValue());
        }
    }
}
