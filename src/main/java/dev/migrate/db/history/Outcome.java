package dev.migrate.db.history;

import java.util.Locale;

/** How an attempt stands, as the journal records it. */
public enum Outcome {
    /** Begun; if its run is gone, it was interrupted. */
    RUNNING,
    /** All done and committed. */
    DONE,
    /** Stopped, and nothing of it is left. */
    FAILED,
    /** Stopped after some of its statements were committed. */
    PARTIAL,
    /** Was partial; a later attempt went on with it. */
    RESUMED,
    /** Was partial; a person said how the database stands. */
    CLEARED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
