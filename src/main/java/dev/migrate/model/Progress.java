package dev.migrate.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How far an attempt outside a transaction has come.
 *
 * @param done statements whose effect is committed
 * @param fingerprints of these statements, in order
 */
public record Progress(int done, List<Fingerprint> fingerprints) {
    public static final Progress NONE = new Progress(0, List.of());

    public Progress {
        fingerprints = List.copyOf(fingerprints);
    }

    /** The same, with one statement more. */
    public Progress with(Fingerprint next) {
        List<Fingerprint> all = new ArrayList<>(fingerprints);
        all.add(next);
        return new Progress(done + next.statements(), all);
    }
}
