package dev.migrate.plan;

import dev.migrate.model.Callback;
import java.util.List;

/** Something that a run does. */
public sealed interface Act {
    /** The callbacks that run if it fails, when all of it is rolled back or recorded. */
    List<Callback> onError();

    /** Runs a callback by itself, between migrations. */
    record Call(Callback callback, List<Callback> onError) implements Act {
        public Call {
            onError = List.copyOf(onError);
        }
    }

    /**
     * Applies or reverts a migration.
     *
     * @param before callbacks that come before its script, in its session and its transaction
     * @param after callbacks that come after its script, in the same way
     */
    record Take(Step step, List<Callback> before, List<Callback> after, List<Callback> onError) implements Act {
        public Take {
            before = List.copyOf(before);
            after = List.copyOf(after);
            onError = List.copyOf(onError);
        }
    }
}
