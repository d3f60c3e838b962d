package dev.migrate.engine.script;

import java.util.List;

/**
 * An act of a run that is ready to be done.
 *
 * @param onError callbacks that run if it fails
 */
public record Job(PreparedScript script, List<CallbackTask> onError) {
    public Job {
        onError = List.copyOf(onError);
    }
}
