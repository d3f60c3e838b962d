package dev.migrate;

import dev.migrate.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All that a database holds, definitions and rows, as lines that can be compared; without the program's own tables. */
final class DatabaseText {
    private static final String OWN = "'schema_migrations', 'schema_migrations_log'";

    private static final String USERS_NAMESPACE = " nspname !~ '^pg_' AND nspname <> 'information_schema'";

    private static final String POSTGRES_CLASS = " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE"
            + USERS_NAMESPACE + " AND relname !~ '^schema_migrations'";

    private static final List<String> POSTGRES_DEFINITIONS = List.of(
            "SELECT 'schema', nspname, nspacl, obj_description(oid) FROM pg_namespace WHERE" + USERS_NAMESPACE,
            "SELECT 'extension', extname, extversion, extnamespace::regnamespace FROM pg_extension",
            "SELECT 'class', c.oid::regclass, relkind, relpersistence, reloptions, relacl, relreplident, relrowsecurity,"
                    + " pg_get_expr(relpartbound, c.oid), pg_get_partkeydef(c.oid), obj_description(c.oid, 'pg_class'),"
                    + " relowner::regrole" + POSTGRES_CLASS,
            "SELECT 'column', c.oid::regclass, attnum, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,"
                    + " attgenerated, attstorage, attcollation::regcollation, attacl, nullif(attstattarget, -1),"
                    + " pg_get_expr(adbin, adrelid), col_description(c.oid, attnum) FROM pg_attribute a JOIN pg_class c"
                    + " ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace LEFT JOIN pg_attrdef d"
                    + " ON d.adrelid = attrelid AND d.adnum = attnum WHERE attnum > 0 AND NOT attisdropped AND"
                    + USERS_NAMESPACE + " AND relname !~ '^schema_migrations'",
            // A dump from before version 18 doesn't know what a partition's NOT NULL is called.
            "SELECT 'constraint', conrelid::regclass, contypid::regtype, CASE WHEN contype <> 'n' OR coninhcount = 0"
                    + " THEN conname END, pg_get_constraintdef(c.oid), convalidated"
                    + " FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace WHERE" + USERS_NAMESPACE
                    + " AND conrelid::regclass::text !~ '^schema_migrations'",
            "SELECT 'index', pg_get_indexdef(i.indexrelid), indisclustered, indisvalid FROM pg_index i JOIN pg_class c"
                    + " ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE" + USERS_NAMESPACE
                    + " AND relname !~ '^schema_migrations'",
            "SELECT 'view', c.oid::regclass, pg_get_viewdef(c.oid)" + POSTGRES_CLASS + " AND relkind IN ('v', 'm')",
            "SELECT 'parent', inhrelid::regclass, inhparent::regclass, inhseqno FROM pg_inherits",
            "SELECT 'type', t.oid::regtype, typtype, typacl, pg_get_expr(typdefaultbin, 0), typnotnull,"
                    + " obj_description(t.oid, 'pg_type') FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE"
                    + USERS_NAMESPACE + " AND typname !~ 'schema_migrations'",
            "SELECT 'label', enumtypid::regtype, enumlabel, rank() OVER (PARTITION BY enumtypid ORDER BY enumsortorder)"
                    + " FROM pg_enum",
            "SELECT 'routine', p.oid::regprocedure, CASE prokind WHEN 'a' THEN (SELECT aggtransfn::text FROM pg_aggregate"
                    + " WHERE aggfnoid = p.oid) ELSE pg_get_functiondef(p.oid) END, proacl, obj_description(p.oid, 'pg_proc')"
                    + " FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE" + USERS_NAMESPACE,
            "SELECT 'trigger', pg_get_triggerdef(oid), tgenabled FROM pg_trigger WHERE NOT tgisinternal",
            "SELECT 'rule', ev_class::regclass, pg_get_ruledef(r.oid) FROM pg_rewrite r JOIN pg_class c ON c.oid = ev_class"
                    + " JOIN pg_namespace n ON n.oid = relnamespace WHERE" + USERS_NAMESPACE,
            "SELECT 'policy', polrelid::regclass, polname, polcmd, polpermissive, polroles::regrole[],"
                    + " pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid) FROM pg_policy",
            "SELECT 'event trigger', evtname, evtevent, evtfoid::regproc, evttags FROM pg_event_trigger",
            "SELECT 'publication', pubname, pubinsert, pubupdate, pubdelete, (SELECT array_agg(prrelid::regclass::text"
                    + " ORDER BY 1) FROM pg_publication_rel r WHERE prpubid = p.oid) FROM pg_publication p",
            "SELECT 'operator', o.oid::regoperator, oprcode, oprcom::regoperator FROM pg_operator o JOIN pg_namespace n"
                    + " ON n.oid = oprnamespace WHERE" + USERS_NAMESPACE,
            "SELECT 'cast', castsource::regtype, casttarget::regtype, castfunc::regproc, castcontext FROM pg_cast",
            "SELECT 'collation', collname, collprovider, collcollate FROM pg_collation c JOIN pg_namespace n"
                    + " ON n.oid = collnamespace WHERE" + USERS_NAMESPACE,
            "SELECT 'search', m.mapcfg::regconfig, maptokentype, mapseqno, mapdict::regdictionary FROM pg_ts_config_map m"
                    + " JOIN pg_ts_config c ON c.oid = m.mapcfg",
            "SELECT 'statistics', pg_get_statisticsobjdef(oid) FROM pg_statistic_ext",
            "SELECT 'default privileges', defaclnamespace::regnamespace, defaclobjtype, defaclacl FROM pg_default_acl",
            "SELECT 'sequence', s.* FROM pg_sequences s WHERE sequencename !~ '^schema_migrations'");

    private final Connection connection;
    private final String name;
    private final List<String> lines = new ArrayList<>();

    private DatabaseText(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    static List<String> of(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            DatabaseText text = new DatabaseText(connection, database.name());
            switch (database.engine()) {
                case POSTGRES -> text.postgres();
                case MYSQL, MARIADB -> text.mysql();
                case SQLITE -> text.sqlite();
            }
            return text.lines;
        }
    }

    /** The lines that only one of two texts has; those of the first with a minus before them. */
    static List<String> difference(List<String> before, List<String> now) {
        List<String> difference = new ArrayList<>();
        List<String> left = new ArrayList<>(before);
        for (String line : now) {
            if (!left.remove(line)) {
                difference.add("+" + line);
            }
        }
        left.forEach(line -> difference.add("-" + line));
        return difference;
    }

    private void postgres() throws SQLException {
        for (String query : POSTGRES_DEFINITIONS) {
            add("", query);
        }
        String tables =
                "SELECT c.oid::regclass" + POSTGRES_CLASS + " AND relkind IN ('r', 'm') ORDER BY c.oid::regclass::text";
        for (String table : values(tables)) {
            add(table, "SELECT t::text FROM ONLY " + table + " t");
        }
    }

    private void mysql() throws SQLException {
        String of = " = DATABASE()";
        String tables = "SELECT table_name FROM information_schema.tables WHERE table_schema" + of
                + " AND table_name NOT IN (" + OWN + ") ORDER BY 1";
        for (String table : values(tables)) {
            add(table, "SHOW CREATE TABLE " + quoted(table));
            add(table, "SELECT * FROM " + quoted(table));
        }
        for (String kind : List.of("PROCEDURE", "FUNCTION")) {
            String routines = "SELECT routine_name FROM information_schema.routines WHERE routine_type = '" + kind
                    + "' AND routine_schema" + of + " ORDER BY 1";
            for (String routine : values(routines)) {
                add(routine, "SHOW CREATE " + kind + " " + quoted(routine));
            }
        }
        add(
                "trigger",
                "SELECT trigger_name, event_manipulation, event_object_table, action_statement, action_timing, sql_mode,"
                        + " definer FROM information_schema.triggers WHERE trigger_schema" + of);
        for (String event : values("SELECT event_name FROM information_schema.events WHERE event_schema" + of)) {
            add(event, "SHOW CREATE EVENT " + quoted(event));
        }
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private void sqlite() throws SQLException {
        String schema = " FROM sqlite_schema WHERE tbl_name NOT IN (" + OWN + ")";
        add("", "SELECT type, name, tbl_name, sql" + schema);
        for (String table : values("SELECT name" + schema + " AND type = 'table' ORDER BY 1")) {
            String where = table.equals("sqlite_sequence") ? " WHERE name NOT IN (" + OWN + ")" : "";
            add(table, "SELECT * FROM \"" + table.replace("\"", "\"\"") + "\"" + where);
        }
    }

    private List<String> values(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void add(String subject, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder(subject);
                for (int i = 1; i <= columns; i++) {
                    byte[] value = rows.getBytes(i);
                    row.append(" | ").append(value == null ? "NULL" : new String(value, StandardCharsets.ISO_8859_1));
                }
                found.add(row.toString().replace(name, "DATABASE"));
            }
        }
        found.sort(null);
        lines.addAll(found);
    }
}
