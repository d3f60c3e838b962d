package dev.migrate.dialect.postgres;

import dev.migrate.sql.Classification;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementHead;
import dev.migrate.sql.StatementRole;
import dev.migrate.sql.StatementRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL refuses inside a transaction block (manual, the notes of each command; measured on 14, 16 and 18).
 */
public final class PostgresRules implements StatementRules {
    private static final Set<String> WHOLE = Set.of("SCHEMA", "DATABASE", "SYSTEM");

    /** The newest version that the rules were measured on. */
    private static final int NEWEST = 18;

    private final int majorVersion;

    /** The rules of the newest version known, where no server says which it is. */
    public PostgresRules() {
        this(NEWEST);
    }

    PostgresRules(int majorVersion) {
        this.majorVersion = majorVersion;
    }

    @Override
    public Classification classify(SqlStatement statement) {
        StatementHead head = statement.head();
        return switch (head.first()) {
            case "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT" -> transactionControl(head);
            case "VACUUM" -> refused();
            case "CREATE", "DROP" -> createOrDrop(head);
            case "ALTER" -> alter(head);
            case "REINDEX" -> reindex(head);
            case "CLUSTER" -> isWholeDatabase(head.tokens()) ? refused() : Classification.ORDINARY;
            case "REPACK" ->
                isWholeDatabase(head.tokens()) || head.contains("CONCURRENTLY") ? refused() : Classification.ORDINARY;
            case "DISCARD" -> head.startsWith("DISCARD", "ALL") ? refused() : Classification.ORDINARY;
            case "CALL" -> new Classification(StatementRole.ALONE, "may run a procedure that commits");
            case "DO" ->
                PlpgsqlBody.commit(statement)
                        .map(reason -> new Classification(StatementRole.ALONE, reason))
                        .orElse(Classification.ORDINARY);
            // to prepare the migration's own transaction would be to leave it behind, neither done nor undone
            case "PREPARE" ->
                head.startsWith("PREPARE", "TRANSACTION")
                        ? new Classification(StatementRole.ROLLS_BACK, "")
                        : Classification.ORDINARY;
            case "SELECT" -> head.contains("PG_CREATE_LOGICAL_REPLICATION_SLOT") ? refused() : Classification.ORDINARY;
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
        String verb = head.first();
        if (head.startsWith(verb, "INDEX", "CONCURRENTLY")
                || head.startsWith(verb, "UNIQUE", "INDEX", "CONCURRENTLY")) {
            return refused();
        }
        if (head.startsWith(verb, "DATABASE") || head.startsWith(verb, "TABLESPACE")) {
            return refused();
        }
        return head.startsWith(verb, "SUBSCRIPTION") && !isWithoutSlot(head) ? refused() : Classification.ORDINARY;
    }

    /** Only to make or drop a replication slot on the other server is refused. */
    private static boolean isWithoutSlot(StatementHead head) {
        return head.contains("CONNECT", "=", "FALSE")
                || head.contains("CREATE_SLOT", "=", "FALSE")
                || head.contains("SLOT_NAME", "=", "NONE");
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
        if (head.startsWith("ALTER", "SUBSCRIPTION") && reachesOtherServer(head)) {
            return refused();
        }
        if (head.startsWith("ALTER", "TYPE") && head.contains("ADD", "VALUE")) {
            return majorVersion < 12 ? refused() : newValue(head.tokens());
        }
        return Classification.ORDINARY;
    }

    private static boolean reachesOtherServer(StatementHead head) {
        if (head.contains("FAILOVER", "=") || head.contains("TWO_PHASE", "=")) {
            return true;
        }
        boolean changes = head.contains("SET", "PUBLICATION")
                || head.contains("ADD", "PUBLICATION")
                || head.contains("DROP", "PUBLICATION");
        return head.contains("REFRESH", "PUBLICATION") || (changes && !head.contains("REFRESH", "=", "FALSE"));
    }

    /** A new value of an enumeration can't be used before it is committed (manual, ALTER TYPE; error 55P04). */
    private static Classification newValue(List<String> tokens) {
        for (String token : tokens.subList(tokens.indexOf("VALUE"), tokens.size())) {
            int quote = token.indexOf('\'');
            if (quote >= 0) {
                return new Classification(
                        StatementRole.ALONE,
                        "adds a value that is used later in the script, which one transaction does not allow",
                        Optional.of(token.substring(quote)));
            }
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
        List<String> tokens = head.tokens();
        int object = skipOptions(tokens);
        boolean whole = object < tokens.size() && WHOLE.contains(tokens.get(object));
        return whole ? refused() : Classification.ORDINARY;
    }

    /** Whether no table is named. */
    private static boolean isWholeDatabase(List<String> tokens) {
        return skipOptions(tokens) == tokens.size();
    }

    /** Moves over {@code (VERBOSE, …)} and {@code VERBOSE} behind the first word. */
    private static int skipOptions(List<String> tokens) {
        int next = 1;
        if (next < tokens.size() && tokens.get(next).equals("(")) {
            int close = tokens.indexOf(")");
            next = close < 0 ? tokens.size() : close + 1;
        }
        return next < tokens.size() && tokens.get(next).equals("VERBOSE") ? next + 1 : next;
    }

    private static Classification refused() {
        return new Classification(StatementRole.ALONE, "can't run inside a transaction");
    }
}
