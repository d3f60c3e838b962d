package dev.migrate.engine;

import dev.migrate.db.Dialect;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.model.Callback;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Script;
import dev.migrate.model.TransactionMode;
import dev.migrate.sql.ScriptMode;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import dev.migrate.sql.placeholder.Mistakes;
import dev.migrate.sql.placeholder.Placeholders;
import dev.migrate.sql.placeholder.Replacer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the scripts of callbacks, each once, however often it will run. */
final class CallbackPreparation {
    private final Dialect dialect;
    private final Placeholders placeholders;
    private final List<MigrateException> unreadable;
    private final Mistakes unreplaced;
    private final Map<Callback, Optional<CallbackTask>> read = new HashMap<>();

    /** What can't be made out is added to {@code unreadable}, and what has no value to {@code unreplaced}. */
    CallbackPreparation(
            Dialect dialect, Placeholders placeholders, List<MigrateException> unreadable, Mistakes unreplaced) {
        this.dialect = dialect;
        this.placeholders = placeholders;
        this.unreadable = unreadable;
        this.unreplaced = unreplaced;
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
        try {
            Replacer replacer = placeholders.in(script.directives(), dialect.syntax(), dialect::quote);
            ScriptOutline outline = ScriptOutline.of(
                    script,
                    dialect.syntax(),
                    dialect.statementRules(),
                    statement -> replacer.check(statement, unreplaced));
            Segments segments = Segments.of(outline, script.directives().transaction());
            return Optional.of(new CallbackTask(callback, outline, segments, replacer));
        } catch (MigrateException e) {
            if (!UnreadableScripts.isOne(e)) {
                throw e;
            }
            unreadable.add(e);
            return Optional.empty();
        }
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
