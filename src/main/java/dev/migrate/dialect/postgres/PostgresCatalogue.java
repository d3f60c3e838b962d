package dev.migrate.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions to PostgreSQL's catalogue. */
final class PostgresCatalogue {
    private PostgresCatalogue() {}

    /** The first row of an answer as texts; empty if there is none, or something in it is NULL. */
    static List<String> line(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<String> line = new ArrayList<>();
                int columns = row.getMetaData().getColumnCount();
                boolean found = row.next();
                for (int i = 1; found && i <= columns; i++) {
                    String value = row.getString(i);
                    if (value == null) {
                        return List.of();
                    }
                    line.add(value);
                }
                return line;
            }
        }
    }

    /** An expression for the name, with its schema, of what an expression stands for. */
    static String qualified(String relation) {
        return "(SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_class c JOIN pg_namespace n"
                + " ON n.oid = c.relnamespace WHERE c.oid = " + relation + ")";
    }

    /** A table's number, the stored form of an index's name, and the numbers of the indexes that the table has. */
    static List<String> indexed(Connection connection, String table, String index) throws SQLException {
        return line(
                connection,
                "SELECT c.oid, CASE ? WHEN '' THEN '' ELSE ((parse_ident(?))[1]::name)::text END,"
                        + " coalesce((SELECT string_agg(indexrelid::text, ' ') FROM pg_index WHERE indrelid = c.oid), '-')"
                        + " FROM pg_class c WHERE c.oid = to_regclass(?)",
                index,
                index.isEmpty() ? "x" : index,
                table);
    }

    /** A name as it is stored. */
    static String folded(Connection connection, String name) throws SQLException {
        List<String> folded = line(connection, "SELECT ((parse_ident(?))[1]::name)::text", name);
        return folded.isEmpty() ? "" : folded.get(0);
    }

    /** The indexes of a table. */
    static List<IndexState> indexes(Connection connection, int version, long table) throws SQLException {
        return indexes(connection, version, "i.indrelid = " + table);
    }

    /** What a {@code REINDEX CONCURRENTLY} left, or is at. */
    static List<IndexState> leftovers(Connection connection, int version) throws SQLException {
        return indexes(connection, version, "NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'");
    }

    /** The index of a partitioned table is valid only when all partitions have theirs, so that says nothing. */
    private static List<IndexState> indexes(Connection connection, int version, String condition) throws SQLException {
        String builder = version < 12
                ? "NULL"
                : "(SELECT min('session ' || p.pid || coalesce(' of ' || usename, '')) FROM pg_stat_progress_create_index p"
                        + " LEFT JOIN pg_stat_activity a ON a.pid = p.pid WHERE p.index_relid = i.indexrelid)";
        String query = "SELECT i.indexrelid, c.relname, quote_ident(n.nspname) || '.' || quote_ident(c.relname),"
                + " i.indisvalid OR c.relkind = 'I', " + builder
                + " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE " + condition + " ORDER BY i.indexrelid";
        List<IndexState> indexes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                indexes.add(new IndexState(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getBoolean(4),
                        Optional.ofNullable(rows.getString(5))));
            }
        }
        return indexes;
    }

    /** What is half there in the schemas of users. */
    static List<String> unfinished(Connection connection, int version) throws SQLException {
        String ofUsers = " n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";
        String name = "quote_ident(n.nspname) || '.' || quote_ident(c.relname)";
        String query = "SELECT 'index ' || " + name + " || ' is INVALID: no query uses it'"
                + " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE NOT i.indisvalid AND c.relkind = 'i' AND" + ofUsers
                + " UNION ALL SELECT 'constraint ' || quote_ident(k.conname) || ' of ' || " + name
                + " || ' is NOT VALID: rows from before it are not checked'"
                + " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE NOT k.convalidated AND" + ofUsers;
        if (version >= 14) {
            query += " UNION ALL SELECT 'partition ' || " + name
                    + " || ' is half detached: DETACH PARTITION … FINALIZE ends it' FROM pg_inherits h"
                    + " JOIN pg_class c ON c.oid = h.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE h.inhdetachpending AND" + ofUsers;
        }
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query + " ORDER BY 1");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
