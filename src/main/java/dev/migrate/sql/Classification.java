package dev.migrate.sql;

import java.util.Optional;

/**
 * What a database's rules say of a statement.
 *
 * @param reason why it is not ordinary, as the second half of a sentence: "CREATE INDEX CONCURRENTLY can't run inside a
 *     transaction"; empty for an ordinary one
 * @param usedLater where this holds only if a statement after it holds this text: the text; else the statement is ordinary
 */
public record Classification(StatementRole role, String reason, Optional<String> usedLater) {
    public static final Classification ORDINARY = new Classification(StatementRole.ORDINARY, "");

    /** Holds whatever comes after the statement. */
    public Classification(StatementRole role, String reason) {
        this(role, reason, Optional.empty());
    }
}
