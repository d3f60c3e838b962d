package dev.migrate;

import dev.migrate.testing.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The user's part of a database's schema as comparable lines: columns, constraints, indexes, routines. */
final class SchemaText {
    private static final String OWN_TABLES = "'schema_migrations', 'schema_migrations_log'";

    private static final List<String> POSTGRES = List.of(
            "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '"
                    + " || coalesce(column_default, '') FROM information_schema.columns"
                    + " WHERE table_schema = current_schema() AND table_name NOT IN (" + OWN_TABLES + ") ORDER BY 1",
            "SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated"
                    + " FROM pg_constraint WHERE connamespace = current_schema()::regnamespace"
                    + " AND conrelid::regclass::text NOT IN (" + OWN_TABLES + ") ORDER BY 1",
            "SELECT indexdef || ' ' || (SELECT indisvalid FROM pg_index WHERE indexrelid = (schemaname || '.' || indexname)::regclass)"
                    + " FROM pg_indexes WHERE schemaname = current_schema() AND tablename NOT IN (" + OWN_TABLES
                    + ") ORDER BY 1",
            "SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace ORDER BY 1");

    private static final List<String> MYSQL = List.of(
            "SELECT CONCAT(table_name, '.', column_name, ' ', column_type, ' ', is_nullable, ' ', COALESCE(column_default, ''),"
                    + " ' ', extra) FROM information_schema.columns WHERE table_schema = DATABASE()"
                    + " AND table_name NOT IN (" + OWN_TABLES + ") ORDER BY 1",
            "SELECT CONCAT(table_name, ' ', index_name, ' ', seq_in_index, ' ', column_name, ' ', non_unique)"
                    + " FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name NOT IN ("
                    + OWN_TABLES + ") ORDER BY 1",
            "SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE() ORDER BY 1");

    private static final List<String> SQLITE = List.of(
            "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || coalesce(c.dflt_value, '')"
                    + " || ' ' || c.pk FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
                    + " AND m.name NOT IN (" + OWN_TABLES + ") AND m.name NOT LIKE 'sqlite_%' ORDER BY 1",
            "SELECT m.name || ' ' || i.name || ' ' || i.\"unique\" || ' ' || c.name FROM sqlite_master m,"
                    + " pragma_index_list(m.name) i, pragma_index_info(i.name) c WHERE m.type = 'table'"
                    + " AND m.name NOT IN (" + OWN_TABLES + ") ORDER BY 1");

    private SchemaText() {}

    static List<String> of(Workspace work) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String query : queries(work.database().engine())) {
            lines.addAll(work.query(query));
        }
        return lines;
    }

    private static List<String> queries(Engine engine) {
        return switch (engine) {
            case POSTGRES -> POSTGRES;
            case MYSQL, MARIADB -> MYSQL;
            case SQLITE -> SQLITE;
        };
    }
}
