package dev.migrate.sql;

/** What a statement means for the transaction around it. */
public enum StatementRole {
    /** Runs inside a transaction like any other. */
    ORDINARY,
    /** Is refused inside a transaction, or ends it in ways that can't be foreseen: runs alone. */
    ALONE,
    /** Commits what was done before it, and itself: runs alone. */
    COMMITS_FIRST,
    /** Has no effect inside a transaction and is run before it: SQLite's {@code PRAGMA foreign_keys}. */
    BEFORE_TRANSACTION,
    /** The same; and what it switches off must hold again before the commit. */
    SWITCHES_CHECKS,
    /** Begins a transaction of the script's own. */
    BEGINS,
    /** Commits a transaction of the script's own. */
    COMMITS,
    /** Rolls a transaction of the script's own back. */
    ROLLS_BACK
}
