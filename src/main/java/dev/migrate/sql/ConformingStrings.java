package dev.migrate.sql;

import java.util.List;
import java.util.Locale;

/** PostgreSQL's {@code standard_conforming_strings}, as the statements of a script set it. */
final class ConformingStrings implements SessionModes {
    private static final String NAME = "STANDARD_CONFORMING_STRINGS";

    private final SqlSyntax start;
    /** What holds in the current transaction. */
    private SqlSyntax current;
    /** What holds when it commits. */
    private SqlSyntax committed;
    /** What holds when it rolls back. */
    private SqlSyntax rolledBack;

    private boolean inTransaction;

    ConformingStrings(SqlSyntax start) {
        this.start = start;
        current = start;
        committed = start;
        rolledBack = start;
    }

    @Override
    public SqlSyntax after(SqlStatement statement) {
        StatementHead head = statement.head();
        if (head.startsWith("SET")) {
            set(head.tokens());
        } else if (head.startsWith("RESET", "ALL")
                || head.startsWith("RESET", NAME)
                || head.startsWith("DISCARD", "ALL")) {
            session(start);
        } else if (head.startsWith("SELECT") && head.contains("SET_CONFIG", "(")) {
            configure(head.tokens());
        } else {
            transaction(head);
        }
        return current;
    }

    private void transaction(StatementHead head) {
        if (head.startsWith("BEGIN") || head.startsWith("START", "TRANSACTION")) {
            inTransaction = true;
            rolledBack = committed;
        } else if (head.startsWith("COMMIT") || head.startsWith("END")) {
            inTransaction = false;
            current = committed;
        } else if (inTransaction && isRollback(head)) {
            inTransaction = false;
            session(rolledBack);
        }
    }

    private static boolean isRollback(StatementHead head) {
        return head.startsWith("ABORT") || (head.startsWith("ROLLBACK") && !head.contains("TO"));
    }

    /** {@code SET [SESSION|LOCAL] name {TO|=} value}. */
    private void set(List<String> tokens) {
        boolean local = tokens.size() > 1 && tokens.get(1).equals("LOCAL");
        int name = local || (tokens.size() > 1 && tokens.get(1).equals("SESSION")) ? 2 : 1;
        if (tokens.size() > name + 2 && isName(tokens.get(name))) {
            take(tokens.get(name + 2), local);
        }
    }

    /** {@code SELECT set_config('name', 'value', is_local)}. */
    private void configure(List<String> tokens) {
        int name = tokens.indexOf("SET_CONFIG") + 2;
        if (tokens.size() > name + 4 && isName(tokens.get(name))) {
            take(tokens.get(name + 2), tokens.get(name + 4).equals("TRUE"));
        }
    }

    private static boolean isName(String token) {
        return unquoted(token).equalsIgnoreCase(NAME);
    }

    private static String unquoted(String token) {
        boolean quoted = token.length() > 1 && (token.startsWith("'") || token.startsWith("\""));
        return quoted ? token.substring(1, token.length() - 1) : token;
    }

    private void take(String value, boolean local) {
        SqlSyntax taken = syntax(unquoted(value).toLowerCase(Locale.ROOT));
        if (local) {
            current = taken;
        } else {
            session(taken);
        }
    }

    /** A boolean may be cut short as long as it is clear (manual, 8.6). */
    private SqlSyntax syntax(String value) {
        if (value.equals("default")) {
            return start;
        }
        boolean off = value.equals("0")
                || value.equals("of")
                || value.equals("off")
                || (!value.isEmpty() && ("false".startsWith(value) || "no".startsWith(value)));
        return off ? start.withoutStandardConformingStrings() : start.withStandardConformingStrings();
    }

    private void session(SqlSyntax syntax) {
        current = syntax;
        committed = syntax;
    }
}
