package dev.migrate.db.history;

import dev.migrate.model.Fingerprint;
import java.util.List;

/**
 * How far an attempt has come since its row was written last.
 *
 * @param before statements that the row has as done
 * @param done statements that are done now
 * @param further fingerprints of those in between
 */
public record Advance(int before, int done, List<Fingerprint> further) {
    public Advance {
        further = List.copyOf(further);
    }
}
