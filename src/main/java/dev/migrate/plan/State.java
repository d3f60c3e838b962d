package dev.migrate.plan;

import java.util.Locale;

/** How a migration stands: files joined with history. */
public enum State {
    /** In the files, above the newest applied version; {@code up} applies it. */
    PENDING,
    /** In the files, below the newest applied version; {@code up} refuses it unless told to apply it. */
    LATE,
    /** In the history, and the file is as it was when applied. */
    APPLIED,
    /** In the history, and the file has another text now. */
    CHANGED,
    /** In the history, and there is no file. */
    MISSING,
    /** Begun, and stopped between or within its statements. */
    PARTIAL,
    /** A repeatable in the history whose file has a new text; {@code up} applies it again. */
    OUTDATED;

    /** Lower case, as people and JSON read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
