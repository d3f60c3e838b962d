package dev.migrate.db.lock;

import java.time.Duration;
import java.util.Optional;

/**
 * How the rows of a lock stand, by the server's clock.
 *
 * @param owner the run that holds it; empty while nobody does
 * @param heartbeat when it last gave a sign of life, in milliseconds since 1970
 * @param held how long the owner has had it
 * @param silent how long its last sign of life is ago
 * @param lease after what silence it counts as dead
 */
record RowState(
        long token,
        Optional<String> owner,
        String who,
        long heartbeat,
        Duration held,
        Duration silent,
        Duration lease,
        Optional<String> activity) {

    boolean isFree() {
        return owner.isEmpty() || silent.compareTo(lease) > 0;
    }
}
