package dev.migrate.db;

import java.util.Optional;

/**
 * Who holds a lock, and what was done about it.
 *
 * @param holder empty where nobody holds it
 * @param terminated whether its session was ended, which made the lock free
 */
public record LockReport(Optional<LockHolder> holder, boolean terminated) {
    public static final LockReport FREE = new LockReport(Optional.empty(), false);

    /** Whether somebody holds it still. */
    public boolean isHeld() {
        return holder.isPresent() && !terminated;
    }
}
