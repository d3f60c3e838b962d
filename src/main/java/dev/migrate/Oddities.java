package dev.migrate;

/** What is done about files that are probably not what they were meant to be. */
public enum Oddities {
    /** They are warned of. */
    TOLERATED,
    /** They are errors. */
    REFUSED
}
