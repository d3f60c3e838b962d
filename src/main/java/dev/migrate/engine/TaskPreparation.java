package dev.migrate.engine;

import dev.migrate.db.StoredScripts;
import dev.migrate.model.AppliedMigration;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Migration;
import dev.migrate.model.Progress;
import dev.migrate.model.Script;
import dev.migrate.plan.Step;
import dev.migrate.source.TextScript;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and reads the scripts of all steps before the first of them runs, so that nothing stops half-way that need not. */
final class TaskPreparation {
    private final Session session;
    private final List<String> irreversible = new ArrayList<>();

    TaskPreparation(Session session) {
        this.session = session;
    }

    /** The steps, ready to run; an error if one has no way back, or went another way before. */
    List<Task> tasks(List<Step> steps) {
        List<Task> tasks = new ArrayList<>();
        for (Step step : steps) {
            script(step).ifPresent(script -> tasks.add(task(step, script)));
        }
        if (!irreversible.isEmpty()) {
            throw MigrateException.because(ErrorCode.IRREVERSIBLE, "there is no way back: nothing was reverted")
                    .details(irreversible)
                    .hint(
                            "Write the down script that is missing; or go forward with a new migration that undoes what is"
                                    + " unwanted.")
                    .build();
        }
        return tasks;
    }

    private Task task(Step step, Script script) {
        ScriptOutline outline = ScriptOutline.of(
                script, session.dialect().syntax(), session.dialect().statementRules());
        Task task = new Task(
                step, script, outline, Segments.of(outline, script.directives().transaction()));
        requireUnchanged(task);
        return task;
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

    /** What an earlier attempt has done must be what the script begins with. */
    private void requireUnchanged(Task task) {
        Progress progress = task.progress();
        if (progress.done() == 0) {
            return;
        }
        UnchangedCheck check = new UnchangedCheck(progress);
        Scripts.show(task.script(), session.dialect().syntax(), check);
        List<String> changed = check.changes();
        if (!changed.isEmpty()) {
            throw partialChanged(task, changed);
        }
    }

    private static MigrateException partialChanged(Task task, List<String> changed) {
        return MigrateException.because(
                        ErrorCode.PARTIAL_CHANGED,
                        task.label() + " is partial, and of its "
                                + task.progress().done() + " statements that are done some have changed in the file")
                .details(changed)
                .hint(
                        "Put these back as they were and change only what comes after them; or say how the database stands with"
                                + " 'migrate force --applied " + task.key() + "' or 'migrate force --pending "
                                + task.key() + "'.")
                .build();
    }
}
