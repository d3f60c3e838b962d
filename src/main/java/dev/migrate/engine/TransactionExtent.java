package dev.migrate.engine;

/** What is committed together. */
public enum TransactionExtent {
    /** Each migration with its history row. */
    MIGRATION,
    /** All migrations of the run. */
    RUN
}
