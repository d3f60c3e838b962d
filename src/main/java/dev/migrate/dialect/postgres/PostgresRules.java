package dev.migrate.dialect.postgres;

import dev.migrate.sql.Classification;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementHead;
import dev.migrate.sql.StatementRole;
import dev.migrate.sql.StatementRules;
import java.util.List;

/**
 * What PostgreSQL refuses inside a transaction block (manual, the notes of each command; measured on 14, 16 and 18).
 */
final class PostgresRules implements StatementRules {
    private final int majorVersion;

    PostgresRules(int majorVersion) {
        this.majorVersion = majorVersion;
    }

    @Override
    public Classification classify(SqlStatement statement) {
        StatementHead head = statement.head();
        List<String> tokens = head.tokens();
        if (tokens.isEmpty()) {
            return Classification.ORDINARY;
        }
        return switch (tokens.get(0)) {
            case "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT" -> transactionControl(head);
            case "VACUUM" -> refused();
            case "CREATE", "DROP" -> createOrDrop(head);
            case "ALTER" -> alter(head);
            case "REINDEX" -> reindex(head);
            case "CLUSTER" -> tokens.size() == 1 ? refused() : Classification.ORDINARY;
            case "DISCARD" -> head.startsWith("DISCARD", "ALL") ? refused() : Classification.ORDINARY;
            case "CALL" -> new Classification(StatementRole.ALONE, "may run a procedure that commits");
            case "DO" ->
                PlpgsqlBody.commits(statement.text())
                        ? new Classification(StatementRole.ALONE, "commits by itself")
                        : Classification.ORDINARY;
            default -> Classification.ORDINARY;
        };
    }

    private static Classification transactionControl(StatementHead head) {
        if (head.startsWith("COMMIT", "PREPARED") || head.startsWith("ROLLBACK", "PREPARED")) {
            return refused();
        }
        if (head.startsWith("BEGIN") || head.startsWith("START", "TRANSACTION")) {
            return new Classification(StatementRole.BEGINS, "");
        }
        if (head.startsWith("COMMIT") || head.startsWith("END")) {
            return new Classification(StatementRole.COMMITS, "");
        }
        boolean toSavepoint = head.tokens().contains("TO");
        boolean ends = head.startsWith("ABORT") || (head.startsWith("ROLLBACK") && !toSavepoint);
        return ends ? new Classification(StatementRole.ROLLS_BACK, "") : Classification.ORDINARY;
    }

    private static Classification createOrDrop(StatementHead head) {
        String verb = head.tokens().get(0);
        if (head.startsWith(verb, "INDEX", "CONCURRENTLY")
                || head.startsWith(verb, "UNIQUE", "INDEX", "CONCURRENTLY")) {
            return refused();
        }
        for (String object : List.of("DATABASE", "TABLESPACE", "SUBSCRIPTION")) {
            if (head.startsWith(verb, object)) {
                return refused();
            }
        }
        return Classification.ORDINARY;
    }

    private Classification alter(StatementHead head) {
        if (head.startsWith("ALTER", "SYSTEM")) {
            return refused();
        }
        if (head.startsWith("ALTER", "TABLE") && head.contains("DETACH", "PARTITION") && endsConcurrently(head)) {
            return refused();
        }
        if (head.startsWith("ALTER", "DATABASE") && head.contains("SET", "TABLESPACE")) {
            return refused();
        }
        boolean refreshes = head.contains("REFRESH") || head.contains("SET", "PUBLICATION");
        if (head.startsWith("ALTER", "SUBSCRIPTION") && refreshes) {
            return refused();
        }
        if (head.startsWith("ALTER", "TYPE") && head.contains("ADD", "VALUE") && majorVersion < 12) {
            return refused();
        }
        return Classification.ORDINARY;
    }

    private static boolean endsConcurrently(StatementHead head) {
        List<String> tokens = head.tokens();
        return tokens.get(tokens.size() - 1).equals("CONCURRENTLY");
    }

    private static Classification reindex(StatementHead head) {
        if (head.contains("CONCURRENTLY")) {
            return refused();
        }
        boolean whole = head.contains("SCHEMA") || head.contains("DATABASE") || head.contains("SYSTEM");
        return whole ? refused() : Classification.ORDINARY;
    }

    private static Classification refused() {
        return new Classification(StatementRole.ALONE, "can't run inside a transaction");
    }
}
