package dev.migrate.engine.script;

import dev.migrate.model.Fingerprint;
import java.util.ArrayList;
import java.util.List;

/** Takes the fingerprints of statements that will be committed together; of very many it keeps one for all the rest. */
public final class Fingerprints {
    private static final int SINGLE = 64;

    private final List<Fingerprint> fingerprints = new ArrayList<>();

    public void add(String statement) {
        if (fingerprints.size() <= SINGLE) {
            fingerprints.add(new Fingerprint(1, StatementHash.of(statement)));
            return;
        }
        Fingerprint last = fingerprints.get(SINGLE);
        fingerprints.set(SINGLE, new Fingerprint(last.statements() + 1, StatementHash.chained(last.hash(), statement)));
    }

    /** What was added since it was taken last. */
    public List<Fingerprint> all() {
        return List.copyOf(fingerprints);
    }

    /** The same, which is then forgotten. */
    public List<Fingerprint> take() {
        List<Fingerprint> taken = List.copyOf(fingerprints);
        fingerprints.clear();
        return taken;
    }
}
