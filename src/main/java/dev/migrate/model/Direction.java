package dev.migrate.model;

/** Which way a script takes the database. */
public enum Direction {
    UP,
    DOWN;

    /** Lower case, as in file names, the journal and JSON. */
    public String word() {
        return this == UP ? "up" : "down";
    }
}
