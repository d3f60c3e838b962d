package dev.migrate.dialect.postgres;

import dev.migrate.db.settle.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An index of a table as the catalogue has it.
 *
 * @param oid its number, which no other index had
 * @param name without its schema
 * @param qualified its name with its schema, in quotes where they are needed
 * @param builder the session that builds it at this moment
 */
record IndexState(long oid, String name, String qualified, boolean valid, Optional<String> builder) {
    /**
     * What became of a {@code CREATE INDEX CONCURRENTLY}.
     *
     * @param name the index's; empty where the server chooses it
     * @param before numbers of the indexes that the table had before the statement
     * @param now its indexes
     */
    static Verdict settle(String name, Set<Long> before, List<IndexState> now) {
        List<IndexState> made = new ArrayList<>();
        for (IndexState index : now) {
            if (!before.contains(index.oid()) && (name.isEmpty() || index.name().equals(name))) {
                made.add(index);
            }
        }
        if (made.isEmpty()) {
            return Verdict.NOT_DONE;
        }
        if (made.size() > 1) {
            // others built indexes on the table meanwhile; which one is ours nothing tells
            return Verdict.UNKNOWN;
        }
        IndexState index = made.get(0);
        if (index.valid()) {
            return Verdict.DONE;
        }
        return index.builder().map(Verdict::busy).orElseGet(() -> rebuilt(index, "the interrupted statement left the"));
    }

    /** Whether the index is there and valid when the server calls its statement successful. */
    static Verdict confirm(String name, List<IndexState> now) {
        for (IndexState index : now) {
            if (index.name().equals(name) && !index.valid()) {
                return index.builder()
                        .map(session -> Verdict.busy("the index " + index.qualified() + " is INVALID, and " + session
                                + " is building it right now"))
                        .orElseGet(() -> rebuilt(index, "there is an"));
            }
        }
        return Verdict.DONE;
    }

    private static Verdict rebuilt(IndexState index, String lead) {
        return Verdict.NOT_DONE.after(
                lead + " index " + index.qualified() + ", which is INVALID: it is dropped and built again",
                List.of("DROP INDEX CONCURRENTLY " + index.qualified()));
    }
}
