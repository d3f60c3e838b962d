package dev.migrate.sql;

/** How a script runs. */
public enum ScriptMode {
    /** In one transaction together with its row of the history. */
    WHOLE,
    /** In several units, each recorded in the journal when it is done. */
    JOURNALED
}
