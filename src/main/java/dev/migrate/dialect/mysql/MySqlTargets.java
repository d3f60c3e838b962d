package dev.migrate.dialect.mysql;

import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementRole;
import dev.migrate.sql.reading.StatementReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The objects that a statement of MySQL or MariaDB defines, changes or drops.
 *
 * @param drop the keywords that drop one of them by itself; empty if the statement does something else
 */
record MySqlTargets(Kind kind, List<MySqlTarget> targets, String drop) {
    /** What is known of the statement. */
    enum Kind {
        /** The catalogue shows the targets' definitions. */
        SHOWN,
        /** Running it again does no harm. */
        REPEATABLE,
        /** It runs other statements, each of which may commit. */
        IN_PARTS,
        UNKNOWN
    }

    private static final MySqlTargets REPEATABLE = new MySqlTargets(Kind.REPEATABLE, List.of(), "");
    private static final MySqlTargets IN_PARTS = new MySqlTargets(Kind.IN_PARTS, List.of(), "");
    private static final MySqlTargets UNKNOWN = new MySqlTargets(Kind.UNKNOWN, List.of(), "");

    private static final Set<String> REPEATABLE_STATEMENTS = Set.of(
            "GRANT",
            "SET",
            "USE",
            "ANALYZE",
            "CHECK",
            "OPTIMIZE",
            "REPAIR",
            "CHECKSUM",
            "FLUSH",
            "RESET",
            "LOCK",
            "UNLOCK",
            "TRUNCATE",
            "COMMIT",
            "ROLLBACK",
            "START",
            "BEGIN",
            "CACHE",
            "LOAD",
            "SHOW",
            "EXPLAIN",
            "DESCRIBE",
            "PURGE");

    MySqlTargets {
        targets = List.copyOf(targets);
    }

    static MySqlTargets of(String statement, SqlSyntax syntax) {
        StatementReader reader = StatementReader.of(statement, syntax);
        if (reader.skip("SET", "STATEMENT") && (!reader.seek("FOR") || !reader.skip("FOR"))) {
            return UNKNOWN;
        }
        if (reader.skip("CREATE")) {
            return create(reader);
        }
        if (reader.skip("ALTER")) {
            return alter(reader);
        }
        if (reader.skip("DROP")) {
            return drop(reader);
        }
        if (reader.skip("RENAME")) {
            return rename(reader);
        }
        if (reader.skip("REVOKE")) {
            return reader.seek("FROM") && reader.skip("FROM") ? users(MySqlTarget.Type.GRANTS, reader) : UNKNOWN;
        }
        if (MySqlRules.classify(reader.head()).role() == StatementRole.ALONE) {
            return IN_PARTS;
        }
        boolean repeatable = REPEATABLE_STATEMENTS.stream().anyMatch(reader::at) && !reader.at("LOAD", "DATA");
        return repeatable ? REPEATABLE : UNKNOWN;
    }

    private static MySqlTargets shown(MySqlTarget.Type type, List<String> name) {
        return name.isEmpty() ? UNKNOWN : shown(List.of(MySqlTarget.of(type, name)));
    }

    private static MySqlTargets shown(List<MySqlTarget> targets) {
        return targets.isEmpty() ? UNKNOWN : new MySqlTargets(Kind.SHOWN, targets, "");
    }

    private static MySqlTargets create(StatementReader reader) {
        skipClauses(reader);
        if (isIndex(reader)) {
            return indexed(reader);
        }
        boolean loaded = reader.holds("SONAME");
        MySqlTarget.Type type = MySqlTarget.Type.next(reader);
        if (type == MySqlTarget.Type.OTHER || loaded) {
            return UNKNOWN;
        }
        reader.skip("IF", "NOT", "EXISTS");
        return type == MySqlTarget.Type.USER ? users(type, reader) : shown(type, reader.name());
    }

    /** {@code OR REPLACE}, {@code DEFINER = …} and the like, up to the word that says what is created. */
    private static void skipClauses(StatementReader reader) {
        reader.skip("OR", "REPLACE");
        while (reader.at("ALGORITHM")
                || reader.at("DEFINER")
                || reader.at("SQL", "SECURITY")
                || reader.at("AGGREGATE")) {
            boolean definer = reader.at("DEFINER");
            if (reader.skip("AGGREGATE")) {
                continue;
            }
            reader.skip("SQL");
            reader.take();
            reader.skip("=");
            reader.take();
            if (definer) {
                reader.skipParentheses();
                if (reader.skip("@")) {
                    reader.take();
                }
            }
        }
    }

    private static boolean isIndex(StatementReader reader) {
        return reader.at("INDEX")
                || reader.at("UNIQUE")
                || reader.at("FULLTEXT")
                || reader.at("SPATIAL")
                || reader.at("OFFLINE")
                || reader.at("ONLINE");
    }

    /** {@code … INDEX name … ON table}. */
    private static MySqlTargets indexed(StatementReader reader) {
        if (!reader.seek("ON")) {
            return UNKNOWN;
        }
        reader.take();
        return shown(MySqlTarget.Type.TABLE, reader.name());
    }

    private static MySqlTargets alter(StatementReader reader) {
        skipClauses(reader);
        reader.skip("ONLINE");
        reader.skip("IGNORE");
        if (reader.at("USER") || reader.holds("DISABLE", "KEYS") || reader.holds("ENABLE", "KEYS")) {
            return REPEATABLE;
        }
        // what is exchanged looks the same before and after
        boolean exchanges = reader.holds("EXCHANGE", "PARTITION");
        MySqlTarget.Type type = MySqlTarget.Type.next(reader);
        if (type == MySqlTarget.Type.OTHER || exchanges) {
            return UNKNOWN;
        }
        reader.skip("IF", "EXISTS");
        return shown(type, reader.name());
    }

    private static MySqlTargets drop(StatementReader reader) {
        if (isIndex(reader)) {
            return indexed(reader);
        }
        MySqlTarget.Type type = MySqlTarget.Type.next(reader);
        if (type == MySqlTarget.Type.OTHER) {
            return UNKNOWN;
        }
        reader.skip("IF", "EXISTS");
        String one = "DROP " + type.word() + " IF EXISTS ";
        if (type == MySqlTarget.Type.USER) {
            return users(type, reader);
        }
        List<MySqlTarget> targets = new ArrayList<>();
        do {
            List<String> name = reader.name();
            if (name.isEmpty()) {
                return UNKNOWN;
            }
            targets.add(MySqlTarget.of(type, name));
        } while (reader.skip(","));
        return new MySqlTargets(Kind.SHOWN, targets, one);
    }

    private static MySqlTargets users(MySqlTarget.Type type, StatementReader reader) {
        List<MySqlTarget> users = new ArrayList<>();
        do {
            String user = StatementReader.unquoted(reader.take());
            String host = reader.skip("@") ? StatementReader.unquoted(reader.take()) : "%";
            users.add(new MySqlTarget(type, host, user));
        } while (reader.skip(","));
        return shown(users);
    }

    /** Names that are both old and new, as in an exchange of two tables, look the same before and after. */
    private static MySqlTargets rename(StatementReader reader) {
        if (!reader.skip("TABLE") && !reader.skip("TABLES")) {
            return UNKNOWN;
        }
        reader.skip("IF", "EXISTS");
        Set<MySqlTarget> sources = new LinkedHashSet<>();
        Set<MySqlTarget> destinations = new LinkedHashSet<>();
        do {
            List<String> from = reader.name();
            boolean understood = !from.isEmpty() && reader.skip("TO");
            List<String> to = reader.name();
            if (!understood || to.isEmpty()) {
                return UNKNOWN;
            }
            sources.add(MySqlTarget.of(MySqlTarget.Type.TABLE, from));
            destinations.add(MySqlTarget.of(MySqlTarget.Type.TABLE, to));
        } while (reader.skip(","));
        Set<MySqlTarget> both = new HashSet<>(sources);
        both.retainAll(destinations);
        Set<MySqlTarget> all = new LinkedHashSet<>(sources);
        all.addAll(destinations);
        all.removeAll(both);
        return shown(List.copyOf(all));
    }
}
