package dev.migrate.db;

/**
 * What a database can do that changes how migrations run on it.
 *
 * @param resetsInTransaction a session can be made fresh inside a transaction, which goes on
 * @param limitsStatements the server itself ends statements that run too long
 * @param changesShow what a statement changes in its session shows in the statement itself
 * @param sharedByConnections a second connection sees the same database
 * @param tellsProgress the server may say how far a statement has come
 * @param keepsSession what is set in the session holds until it ends; not so where transactions go to any session
 */
public record Capabilities(
        boolean resetsInTransaction,
        boolean limitsStatements,
        boolean changesShow,
        boolean sharedByConnections,
        boolean tellsProgress,
        boolean keepsSession) {}
