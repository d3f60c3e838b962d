package dev.migrate.sql;

/**
 * What a database's rules say of a statement.
 *
 * @param reason why it is not ordinary, as the second half of a sentence: "CREATE INDEX CONCURRENTLY can't run inside a
 *     transaction"; empty for an ordinary one
 */
public record Classification(StatementRole role, String reason) {
    public static final Classification ORDINARY = new Classification(StatementRole.ORDINARY, "");
}
