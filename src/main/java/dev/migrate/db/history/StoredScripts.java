package dev.migrate.db.history;

import java.util.Optional;

/**
 * The texts kept with a history row; empty where there was none, or it was too long to keep.
 *
 * @param up as it was applied
 * @param down as it was at that time
 */
public record StoredScripts(Optional<String> up, Optional<String> down) {
    /** Longest text that is kept, in characters (contract §10). */
    public static final int LIMIT = 1 << 20;
}
