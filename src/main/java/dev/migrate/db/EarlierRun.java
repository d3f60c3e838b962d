package dev.migrate.db;

/** What is done about a session of an earlier run that holds the lock, or still works. */
public enum EarlierRun {
    /** It is waited for. */
    WAIT_FOR,
    /** It is ended on the server. */
    TERMINATE
}
