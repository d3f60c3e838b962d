package dev.migrate.engine.script;

import dev.migrate.sql.StatementHead;
import java.util.List;
import java.util.Set;

/** What becomes of a statement's effect when its session ends and the script goes on in another. */
public enum SessionStatement {
    /** It stays: the effect is in the database. */
    LASTING,
    /** It is lost, and doing it again brings it back. */
    REPEATABLE,
    /** It is lost for good: what was in it depended on the moment. */
    LOST;

    private static final Set<String> SERVER = Set.of("MASTER", "BINARY", "SLAVE", "REPLICA", "PERSIST", "QUERY");

    public static SessionStatement of(StatementHead head) {
        return switch (head.first()) {
            case "SET" -> set(head);
            case "USE", "PRAGMA", "ATTACH", "DETACH", "DISCARD", "DEALLOCATE" -> REPEATABLE;
            case "RESET" -> ofServer(head) ? LASTING : REPEATABLE;
            case "PREPARE" -> head.startsWith("PREPARE", "TRANSACTION") ? LASTING : REPEATABLE;
            case "SELECT" -> head.tokens().contains("SET_CONFIG") ? REPEATABLE : LASTING;
            case "CREATE" -> head.contains("TEMPORARY") || head.contains("TEMP") ? LOST : LASTING;
            default -> LASTING;
        };
    }

    /** MySQL's and MariaDB's RESET MASTER and its like throw away what the server keeps. */
    private static boolean ofServer(StatementHead head) {
        return head.tokens().size() > 1 && SERVER.contains(head.tokens().get(1));
    }

    private static SessionStatement set(StatementHead head) {
        // MariaDB's SET STATEMENT … FOR sets for the length of the statement in it, which may be any
        if (head.startsWith("SET", "STATEMENT")) {
            return LASTING;
        }
        return dependsOnTheMoment(head.tokens()) ? LOST : REPEATABLE;
    }

    /** A user variable set to more than a literal: {@code SET @id = LAST_INSERT_ID()}. */
    private static boolean dependsOnTheMoment(List<String> tokens) {
        return tokens.size() > 1
                && tokens.get(1).startsWith("@")
                && (tokens.contains("(") || tokens.contains("SELECT"));
    }
}
