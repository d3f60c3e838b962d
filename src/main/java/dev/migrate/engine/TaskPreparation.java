package dev.migrate.engine;

import dev.migrate.db.StoredScripts;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.engine.script.Job;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.engine.script.Scripts;
import dev.migrate.engine.script.Task;
import dev.migrate.engine.script.UnchangedCheck;
import dev.migrate.model.AppliedMigration;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Progress;
import dev.migrate.model.Script;
import dev.migrate.plan.Act;
import dev.migrate.plan.Step;
import dev.migrate.source.TextScript;
import dev.migrate.sql.placeholder.Placeholders;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and reads the scripts of all steps before the first of them runs, so that nothing stops half-way that need not. */
final class TaskPreparation {
    private final Session session;
    private final ScriptReading reading;
    private final List<String> irreversible = new ArrayList<>();
    private final CallbackPreparation callbacks;

    TaskPreparation(Session session, Placeholders placeholders) {
        this.session = session;
        this.reading = new ScriptReading(session.dialect(), placeholders);
        this.callbacks = new CallbackPreparation(reading);
    }

    /** The acts, ready to be done; an error if a step has no way back, or went another way before. */
    List<Job> jobs(List<Act> acts) {
        List<Job> jobs = new ArrayList<>();
        for (Act act : acts) {
            List<CallbackTask> onError = callbacks.of(act.onError());
            prepared(act).ifPresent(script -> jobs.add(new Job(script, onError)));
        }
        reading.refuse();
        if (!irreversible.isEmpty()) {
            throw MigrateException.because(ErrorCode.IRREVERSIBLE, "there is no way back: nothing was reverted")
                    .details(irreversible)
                    .hint(
                            "Write the down script that is missing; or go forward with a new migration that undoes what is"
                                    + " unwanted.")
                    .build();
        }
        return jobs;
    }

    private Optional<? extends PreparedScript> prepared(Act act) {
        if (act instanceof Act.Call call) {
            return callbacks.of(call.callback());
        }
        Act.Take take = (Act.Take) act;
        return script(take.step()).flatMap(script -> task(take, script));
    }

    private Optional<Task> task(Act.Take take, Script script) {
        Step step = take.step();
        List<CallbackTask> before = callbacks.of(take.before());
        List<CallbackTask> after = callbacks.of(take.after());
        return reading.read(
                script,
                (outline, replacer) -> new Task(
                        step,
                        script,
                        outline,
                        CallbackPreparation.segments(script, outline, before, after),
                        progress(step, script),
                        replacer,
                        before,
                        after));
    }

    private Optional<Script> script(Step step) {
        if (step instanceof Step.Apply apply) {
            return Optional.of(apply.migration().up());
        }
        Step.Revert revert = (Step.Revert) step;
        Optional<String> reason = revert.migration()
                .flatMap(migration -> migration.up().directives().irreversible());
        if (reason.isPresent()) {
            irreversible.add(revert.label() + " is irreversible: " + reason.get());
            return Optional.empty();
        }
        Optional<Script> script = revert.migration().flatMap(Migration::down).or(() -> stored(revert.applied()));
        if (script.isEmpty()) {
            irreversible.add(revert.label() + " has no down script, neither in the files nor in the history");
        }
        return script;
    }

    private Optional<Script> stored(AppliedMigration applied) {
        try {
            StoredScripts stored = session.history().scripts(session.connection(), applied.key());
            return stored.down().map(text -> TextScript.of("(history) " + applied.label() + " down", text));
        } catch (SQLException e) {
            throw Failures.unexpected(session.dialect(), "the stored down script can't be read", e);
        }
    }

    /** How far an earlier attempt has come, if the script begins with what that attempt has done. */
    private Progress progress(Step step, Script script) {
        Progress progress = step.resumed().map(PartialMigration::progress).orElse(Progress.NONE);
        if (progress.done() == 0) {
            return progress;
        }
        UnchangedCheck check = new UnchangedCheck(progress);
        Scripts.show(script, session.dialect().syntax(), check);
        if (!check.changes().isEmpty()) {
            if (isRepeatable(step)) {
                return Progress.NONE; // it is written to be run again and again
            }
            throw changed(step, progress, check.changes());
        }
        if (!check.lost().isEmpty()) {
            throw lost(step, check.lost());
        }
        return progress;
    }

    private static boolean isRepeatable(Step step) {
        return step instanceof Step.Apply apply && apply.migration().kind() == MigrationKind.REPEATABLE;
    }

    private static MigrateException changed(Step step, Progress progress, List<String> changes) {
        return MigrateException.because(
                        ErrorCode.PARTIAL_CHANGED,
                        step.label() + " is partial, and of its " + progress.done()
                                + " statements that are done some have changed in the file")
                .details(changes)
                .hint("Put these back as they were and change only what comes after them; or " + waysOut(step))
                .build();
    }

    private static MigrateException lost(Step step, List<String> lost) {
        return MigrateException.because(
                        ErrorCode.PARTIAL_CHANGED, step.label() + " is partial, and can't go on in a new session")
                .details(lost)
                .hint("Finish it, or undo what it has done, and " + waysOut(step))
                .build();
    }

    private static String waysOut(Step step) {
        String key = step.resumed().map(PartialMigration::key).orElse("VERSION");
        return "say how the database stands with 'migrate force --applied " + key + "' or 'migrate force --pending "
                + key + "'.";
    }
}
