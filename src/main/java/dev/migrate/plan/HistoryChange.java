package dev.migrate.plan;

/**
 * One thing that {@code force} changes in the history.
 *
 * @param key of the migration, as in the history
 */
public record HistoryChange(Kind kind, String key, String name) {
    /** What is done to the row. */
    public enum Kind {
        /** A row is written for a migration that had none. */
        RECORD,
        /** The row's checksum becomes that of the file as it stands now. */
        REPLACE,
        /** The row is removed. */
        REMOVE,
        /** A partial attempt is no longer taken into account. */
        CLEAR
    }
}
