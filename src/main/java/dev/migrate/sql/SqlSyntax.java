package dev.migrate.sql;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a database's scripts are to be read: one table of lexical switches for each dialect.
 *
 * @param client whose commands a script may hold besides statements
 * @param features what sets the dialect apart
 */
public record SqlSyntax(Client client, Set<Feature> features) {
    // written out, because what Java makes for records by itself is put together anew at each start
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqlSyntax syntax && client == syntax.client && features.equals(syntax.features);
    }

    @Override
    public int hashCode() {
        return 31 * client.hashCode() + features.hashCode();
    }

    /** The command-line client that comes with a database. */
    public enum Client {
        PSQL,
        MYSQL,
        SQLITE
    }

    /** A lexical habit. */
    public enum Feature {
        /** {@code \} escapes in strings. */
        BACKSLASH_ESCAPES,
        /** {@code E'…'}, where {@code \} always escapes. */
        ESCAPE_STRINGS,
        /** <code>$tag$…$tag$</code>. */
        DOLLAR_QUOTES,
        /** {@code "…"} is a string, with the escapes of one. */
        DOUBLE_QUOTED_STRINGS,
        /** Names in backticks. */
        BACKTICKS,
        /** Names in square brackets. */
        BRACKETS,
        /** A name may begin with <code>$</code>. */
        DOLLAR_WORDS,
        /** {@code /* *}{@code /} within another. */
        NESTED_COMMENTS,
        /** A block comment may end with the script. */
        OPEN_COMMENTS,
        /** {@code #} to the end of the line. */
        HASH_COMMENTS,
        /** A comment to the end of the line ends with a lone CR, too; for the others only with LF. */
        CARRIAGE_RETURNS_END_COMMENTS,
        /** {@code --} is a comment only before a blank. */
        SPACED_DASH_COMMENTS,
        /** {@code /*!50003 … *}{@code /} is code. */
        CONDITIONAL_COMMENTS,
        /** {@code /*M!100100 … *}{@code /} is code, too. */
        MARIADB_CONDITIONAL_COMMENTS,
        /** A line with nothing but {@code go} or {@code /} ends a statement. */
        LINE_TERMINATORS,
        /** Statements within parentheses, as in {@code CREATE RULE}. */
        STATEMENTS_IN_PARENTHESES,
        /** {@code BEGIN ATOMIC … END} in functions and procedures. */
        ATOMIC_BODIES,
        /** {@code BEGIN … END} and its kin in routines, triggers and events. */
        COMPOUND_BODIES,
        /** The same outside of them, beside {@code FOR} loops and packages. */
        COMPOUND_STATEMENTS,
        /** The same as PL/SQL has it: {@code sql_mode = ORACLE}. */
        ORACLE_BODIES,
        /** Triggers that end with {@code ; END;}. */
        TRIGGER_BODIES
    }

    public static final SqlSyntax POSTGRESQL = new SqlSyntax(
            Client.PSQL,
            EnumSet.of(
                    Feature.ESCAPE_STRINGS,
                    Feature.DOLLAR_QUOTES,
                    Feature.NESTED_COMMENTS,
                    Feature.CARRIAGE_RETURNS_END_COMMENTS,
                    Feature.STATEMENTS_IN_PARENTHESES,
                    Feature.ATOMIC_BODIES));

    public static final SqlSyntax MYSQL = new SqlSyntax(
            Client.MYSQL,
            EnumSet.of(
                    Feature.BACKSLASH_ESCAPES,
                    Feature.DOUBLE_QUOTED_STRINGS,
                    Feature.BACKTICKS,
                    Feature.DOLLAR_WORDS,
                    Feature.HASH_COMMENTS,
                    Feature.SPACED_DASH_COMMENTS,
                    Feature.CONDITIONAL_COMMENTS,
                    Feature.COMPOUND_BODIES));

    public static final SqlSyntax MARIADB =
            MYSQL.with(Feature.MARIADB_CONDITIONAL_COMMENTS).with(Feature.COMPOUND_STATEMENTS);

    public static final SqlSyntax SQLITE = new SqlSyntax(
            Client.SQLITE,
            EnumSet.of(
                    Feature.BACKTICKS,
                    Feature.BRACKETS,
                    Feature.OPEN_COMMENTS,
                    Feature.LINE_TERMINATORS,
                    Feature.TRIGGER_BODIES));

    public SqlSyntax {
        features = Set.copyOf(features);
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** PostgreSQL's {@code standard_conforming_strings = off}. */
    public SqlSyntax withoutStandardConformingStrings() {
        return with(Feature.BACKSLASH_ESCAPES);
    }

    /** PostgreSQL's {@code standard_conforming_strings = on}. */
    SqlSyntax withStandardConformingStrings() {
        return without(Feature.BACKSLASH_ESCAPES);
    }

    /** How it is with a value of MySQL's or MariaDB's {@code sql_mode}. */
    public SqlSyntax withSqlMode(String list) {
        return withSqlModes(SqlMode.in(list));
    }

    SqlSyntax withSqlModes(Set<SqlMode> modes) {
        SqlSyntax escapes = modes.contains(SqlMode.NO_BACKSLASH_ESCAPES)
                ? without(Feature.BACKSLASH_ESCAPES)
                : with(Feature.BACKSLASH_ESCAPES);
        SqlSyntax quotes = modes.contains(SqlMode.ANSI_QUOTES)
                ? escapes.without(Feature.DOUBLE_QUOTED_STRINGS)
                : escapes.with(Feature.DOUBLE_QUOTED_STRINGS);
        // MySQL knows the mode by its name only, and not any more from 8.0 on
        boolean oracle = modes.contains(SqlMode.ORACLE) && has(Feature.COMPOUND_STATEMENTS);
        return oracle ? quotes.with(Feature.ORACLE_BODIES) : quotes.without(Feature.ORACLE_BODIES);
    }

    /** The modes that were switched on. */
    Set<SqlMode> sqlModes() {
        EnumSet<SqlMode> modes = EnumSet.noneOf(SqlMode.class);
        if (!has(Feature.BACKSLASH_ESCAPES)) {
            modes.add(SqlMode.NO_BACKSLASH_ESCAPES);
        }
        if (!has(Feature.DOUBLE_QUOTED_STRINGS)) {
            modes.add(SqlMode.ANSI_QUOTES);
        }
        if (has(Feature.ORACLE_BODIES)) {
            modes.add(SqlMode.ORACLE);
        }
        return modes;
    }

    private SqlSyntax with(Feature feature) {
        EnumSet<Feature> more = EnumSet.copyOf(features);
        more.add(feature);
        return new SqlSyntax(client, more);
    }

    private SqlSyntax without(Feature feature) {
        EnumSet<Feature> fewer = EnumSet.copyOf(features);
        fewer.remove(feature);
        return new SqlSyntax(client, fewer);
    }
}
