package dev.migrate.source;

/** Where the version of a new migration comes from. */
public enum Numbering {
    /** One more than the newest. */
    SEQUENTIAL,
    /** The time of day. */
    TIMESTAMP
}
