package dev.migrate.db.lock;

/** What keeps runs from each other. */
public enum LockKind {
    /** The session's lock, or the row where the session's protects nothing. */
    AUTO,
    /** The lock of a server's session, trusting that the session is ours from beginning to end. */
    ADVISORY,
    /** A row with a lease and a token. */
    ROW
}
