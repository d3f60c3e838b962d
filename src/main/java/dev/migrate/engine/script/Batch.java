package dev.migrate.engine.script;

import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Small statements that wait to be sent together. */
public final class Batch {
    /** Fits into what a socket takes before anybody reads at its other end, so that neither side waits for the other. */
    private static final int CAPACITY = 32 * 1024;

    private static final int STATEMENTS = 256;
    private static final int LONGEST = 4 * 1024;

    /** Those whose answer is short, and after which the next one means the same as before. */
    private static final Set<String> SUITABLE = Set.of(
            "INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "COMMENT", "CREATE", "ALTER", "DROP", "GRANT", "REVOKE");

    private List<SqlStatement> statements = new ArrayList<>();
    private int length;

    public static boolean suits(SqlStatement statement) {
        return statement.text().length() <= LONGEST
                && SUITABLE.stream().anyMatch(word -> statement.head().startsWith(word));
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }

    public boolean hasRoomFor(SqlStatement statement) {
        return statements.size() < STATEMENTS && hasRoomFor(statement.text().length());
    }

    /** Whether so many characters more may be sent with what is here. */
    public boolean hasRoomFor(int characters) {
        return length + characters <= CAPACITY;
    }

    public void add(SqlStatement statement) {
        statements.add(statement);
        length += statement.text().length();
    }

    /** All statements, which are then no longer here. */
    public List<SqlStatement> take() {
        List<SqlStatement> taken = statements;
        statements = new ArrayList<>();
        length = 0;
        return taken;
    }
}
