package dev.migrate.dialect.mysql;

import dev.migrate.sql.Classification;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementHead;
import dev.migrate.sql.StatementRole;
import java.util.List;
import java.util.Set;

/**
 * Which statements of MySQL and MariaDB leave a transaction alone; all others commit it, or may (manual, "Statements That
 * Cause an Implicit Commit"; measured on MySQL 8.0 and MariaDB 10.11).
 */
public final class MySqlRules {
    private static final Set<String> ORDINARY = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "SELECT",
            "WITH",
            "VALUES",
            "TABLE",
            "(",
            "SET",
            "USE",
            "DO",
            "SHOW",
            "EXPLAIN",
            "DESCRIBE",
            "DESC",
            "HANDLER",
            "LOAD",
            "PREPARE",
            "DEALLOCATE",
            "SAVEPOINT",
            "RELEASE",
            "SIGNAL",
            "HELP",
            "GET",
            "PURGE",
            "KILL");

    /** What MariaDB runs as a statement of its own, with others in it, beside {@code BEGIN NOT ATOMIC} and blocks with labels. */
    private static final Set<String> COMPOUND = Set.of("IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR", "DECLARE", "<");

    private static final Set<String> OFF = Set.of("0", "OFF", "FALSE");

    private MySqlRules() {}

    /** What a statement means for transactions. */
    public static Classification classify(SqlStatement statement) {
        return classify(statement.head());
    }

    static Classification classify(StatementHead head) {
        return switch (head.first()) {
            case "BEGIN" -> isTransaction(head) ? new Classification(StatementRole.BEGINS, "") : compound();
            case "START" ->
                head.startsWith("START", "TRANSACTION") ? new Classification(StatementRole.BEGINS, "") : commits();
            case "COMMIT" -> new Classification(StatementRole.COMMITS, "");
            case "ROLLBACK" ->
                head.tokens().contains("TO")
                        ? Classification.ORDINARY
                        : new Classification(StatementRole.ROLLS_BACK, "");
            case "CALL" -> mayCommit("a procedure that commits");
            case "EXECUTE" -> mayCommit("a statement that commits by itself");
            case "XA" -> global(head);
            case "CREATE", "DROP" -> lastsForSession(head) ? Classification.ORDINARY : commits();
            case "SET" -> set(head);
            case "LOAD" -> head.startsWith("LOAD", "INDEX") ? commits() : Classification.ORDINARY;
            case "ANALYZE" -> explains(head) ? Classification.ORDINARY : commits();
            case "" -> Classification.ORDINARY;
            default -> other(head);
        };
    }

    private static Classification other(StatementHead head) {
        if (ORDINARY.contains(head.first())) {
            return Classification.ORDINARY;
        }
        boolean label = head.tokens().size() > 1 && head.tokens().get(1).equals(":");
        return label || COMPOUND.contains(head.first()) ? compound() : commits();
    }

    /** {@code BEGIN [WORK]}; followed by anything else it is a block. */
    private static boolean isTransaction(StatementHead head) {
        return head.tokens().size() == 1 || head.startsWith("BEGIN", "WORK");
    }

    /** Of a distributed transaction, in which ours can't be: it is its own from beginning to end. */
    private static Classification global(StatementHead head) {
        if (head.startsWith("XA", "START") || head.startsWith("XA", "BEGIN")) {
            return new Classification(StatementRole.BEGINS, "");
        }
        boolean ends = head.startsWith("XA", "COMMIT") || head.startsWith("XA", "ROLLBACK");
        return ends ? new Classification(StatementRole.ROLLS_BACK, "") : Classification.ORDINARY;
    }

    private static boolean lastsForSession(StatementHead head) {
        String verb = head.first();
        return head.startsWith(verb, "TEMPORARY")
                || head.startsWith(verb, "OR", "REPLACE", "TEMPORARY")
                || head.startsWith(verb, "PREPARE");
    }

    /** MariaDB's {@code SET STATEMENT … FOR} is what stands behind FOR. */
    private static Classification set(StatementHead head) {
        if (!head.startsWith("SET", "STATEMENT")) {
            boolean commits = head.startsWith("SET", "PASSWORD") || switchesAutocommitOn(head.tokens());
            return commits ? commits() : Classification.ORDINARY;
        }
        List<String> tokens = head.tokens();
        int statement = tokens.indexOf("FOR") + 1;
        boolean known = statement > 0 && statement < tokens.size();
        if (!known) {
            return mayCommit("a statement that commits by itself");
        }
        return ORDINARY.contains(tokens.get(statement)) ? Classification.ORDINARY : commits();
    }

    /** MariaDB's {@code ANALYZE SELECT …}, other than {@code ANALYZE TABLE}. */
    private static boolean explains(StatementHead head) {
        return !(head.startsWith("ANALYZE", "TABLE")
                || head.startsWith("ANALYZE", "TABLES")
                || head.startsWith("ANALYZE", "LOCAL")
                || head.startsWith("ANALYZE", "NO_WRITE_TO_BINLOG"));
    }

    private static Classification compound() {
        return mayCommit("statements that commit by themselves");
    }

    /** That commits what is open if it was off, and then each statement; with any value but a literal it may (manual, autocommit). */
    private static boolean switchesAutocommitOn(List<String> tokens) {
        for (int i = 1; i + 2 < tokens.size(); i++) {
            boolean sets = tokens.get(i + 1).equals("=") || tokens.get(i + 1).equals(":=");
            if (sets && tokens.get(i).equals("AUTOCOMMIT") && !OFF.contains(tokens.get(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static Classification commits() {
        return new Classification(StatementRole.COMMITS_FIRST, "commits by itself");
    }

    private static Classification mayCommit(String what) {
        return new Classification(StatementRole.ALONE, "may run " + what);
    }
}
