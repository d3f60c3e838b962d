package dev.migrate.dialect.mysql;

import dev.migrate.sql.Classification;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementHead;
import dev.migrate.sql.StatementRole;
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

    private MySqlRules() {}

    /** What a statement means for transactions. */
    public static Classification classify(SqlStatement statement) {
        StatementHead head = statement.head();
        return switch (head.first()) {
            case "BEGIN" ->
                head.startsWith("BEGIN", "NOT", "ATOMIC")
                        ? mayCommit("statements that commit by themselves")
                        : new Classification(StatementRole.BEGINS, "");
            case "START" ->
                head.startsWith("START", "TRANSACTION") ? new Classification(StatementRole.BEGINS, "") : commits();
            case "COMMIT" -> new Classification(StatementRole.COMMITS, "");
            case "ROLLBACK" ->
                head.tokens().contains("TO")
                        ? Classification.ORDINARY
                        : new Classification(StatementRole.ROLLS_BACK, "");
            case "CALL" -> mayCommit("a procedure that commits");
            case "EXECUTE" -> mayCommit("a statement that commits by itself");
            case "CREATE", "DROP" ->
                head.tokens().size() > 1 && head.tokens().get(1).equals("TEMPORARY")
                        ? Classification.ORDINARY
                        : commits();
            case "SET" -> head.startsWith("SET", "PASSWORD") ? commits() : Classification.ORDINARY;
            case "LOAD" -> head.startsWith("LOAD", "INDEX") ? commits() : Classification.ORDINARY;
            case "" -> Classification.ORDINARY;
            default -> ORDINARY.contains(head.first()) ? Classification.ORDINARY : commits();
        };
    }

    private static Classification commits() {
        return new Classification(StatementRole.COMMITS_FIRST, "commits by itself");
    }

    private static Classification mayCommit(String what) {
        return new Classification(StatementRole.ALONE, "may run " + what);
    }
}
