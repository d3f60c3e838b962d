package dev.migrate.model;

/** What a script asks for with {@code -- migrate:transaction}. */
public enum TransactionMode {
    /** One transaction, unless a statement in it can't run inside one. */
    AUTO,
    /** One transaction, whatever is in it. */
    ON,
    /** Every statement by itself, journaled. */
    OFF
}
