package dev.migrate.sql;

/** What a statement means for the transaction around it. */
public enum StatementRole {
    /** Runs inside a transaction like any other. */
    ORDINARY,
    /** Is refused inside a transaction, or commits by itself: runs alone. */
    ALONE,
    /** Has no effect inside a transaction and is run before it: SQLite's {@code PRAGMA foreign_keys}. */
    BEFORE_TRANSACTION,
    /** Begins a transaction of the script's own. */
    BEGINS,
    /** Commits a transaction of the script's own. */
    COMMITS,
    /** Rolls a transaction of the script's own back. */
    ROLLS_BACK
}
