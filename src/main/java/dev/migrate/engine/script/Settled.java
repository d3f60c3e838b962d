package dev.migrate.engine.script;

import dev.migrate.db.settle.Verdict;
import dev.migrate.model.InFlight;

/**
 * The statement in flight of an attempt, and what became of it.
 *
 * @param told the rest of a sentence that begins with "Statement K"; empty if there is nothing to tell
 */
public record Settled(InFlight inFlight, Verdict verdict, String told) {
    /** The same, where the file has another statement in its place now. */
    public Settled inNewText() {
        boolean runs = verdict.kind() == Verdict.Kind.NOT_DONE || verdict.kind() == Verdict.Kind.REPEAT;
        return runs && !told.isEmpty() ? new Settled(inFlight, verdict, told + ", as the file has it now") : this;
    }
}
