package dev.migrate.engine;

import dev.migrate.engine.script.CallbackTask;
import dev.migrate.model.Callback;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Script;
import dev.migrate.model.TransactionMode;
import dev.migrate.sql.ScriptMode;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the scripts of callbacks, each once, however often it will run. */
final class CallbackPreparation {
    private final ScriptReading reading;
    private final Map<Callback, Optional<CallbackTask>> read = new HashMap<>();

    CallbackPreparation(ScriptReading reading) {
        this.reading = reading;
    }

    /** The callbacks that can be made out, ready to run. */
    List<CallbackTask> of(List<Callback> callbacks) {
        List<CallbackTask> tasks = new ArrayList<>();
        callbacks.forEach(callback -> of(callback).ifPresent(tasks::add));
        return tasks;
    }

    Optional<CallbackTask> of(Callback callback) {
        return read.computeIfAbsent(callback, this::task);
    }

    private Optional<CallbackTask> task(Callback callback) {
        Script script = callback.script();
        return reading.read(
                script,
                (outline, replacer) -> new CallbackTask(
                        callback,
                        outline,
                        Segments.of(outline, script.directives().transaction()),
                        replacer));
    }

    /** How a migration's script runs that has callbacks around it: in one transaction with them, if all of them can. */
    static Segments segments(
            Script script, ScriptOutline outline, List<CallbackTask> before, List<CallbackTask> after) {
        TransactionMode wanted = script.directives().transaction();
        Segments alone = Segments.of(outline, wanted);
        if (alone.mode() != ScriptMode.WHOLE) {
            return alone;
        }
        List<CallbackTask> around = new ArrayList<>(before);
        around.addAll(after);
        for (CallbackTask callback : around) {
            if (callback.isTransactional()) {
                continue;
            }
            String reason = callback.title() + ": " + callback.segments().reason();
            if (wanted == TransactionMode.ON) {
                throw contradiction(script, callback, reason);
            }
            return Segments.outside(outline, reason);
        }
        return alone;
    }

    private static MigrateException contradiction(Script script, CallbackTask callback, String reason) {
        return MigrateException.because(
                        ErrorCode.FILES_INVALID,
                        script.file() + " asks for one transaction, which it can't share with " + reason)
                .hint("Take out either \"-- migrate:transaction on\", or what contradicts it in "
                        + callback.script().file() + ".")
                .build();
    }
}
