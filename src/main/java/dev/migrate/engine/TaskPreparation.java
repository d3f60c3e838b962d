package dev.migrate.engine;

import dev.migrate.db.history.StoredScripts;
import dev.migrate.db.settle.Verdict;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.engine.script.Job;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.engine.script.Scripts;
import dev.migrate.engine.script.Settled;
import dev.migrate.engine.script.StatementHash;
import dev.migrate.engine.script.Task;
import dev.migrate.engine.script.UnchangedCheck;
import dev.migrate.engine.settle.Question;
import dev.migrate.engine.settle.Resuming;
import dev.migrate.model.AppliedMigration;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Fingerprint;
import dev.migrate.model.InFlight;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Progress;
import dev.migrate.model.Script;
import dev.migrate.plan.Act;
import dev.migrate.plan.Step;
import dev.migrate.source.TextScript;
import dev.migrate.sql.SqlStatement;
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
    private final Resuming resuming;

    TaskPreparation(Session session, Placeholders placeholders, Resuming resuming) {
        this.resuming = resuming;
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
                (outline, replacer) -> task(new Task(
                        step,
                        script,
                        outline,
                        CallbackPreparation.segments(script, outline, before, after),
                        Progress.NONE,
                        Optional.empty(),
                        replacer,
                        before,
                        after)));
    }

    /** Where it goes on if an earlier attempt stopped half-way. */
    private Task task(Task fresh) {
        if (fresh.resumed().isEmpty()) {
            return fresh;
        }
        PartialMigration partial = fresh.resumed().get();
        Optional<Settled> settled = settled(fresh, partial);
        boolean done = settled.isPresent() && settled.get().verdict().kind() == Verdict.Kind.DONE;
        Progress progress = partial.progress();
        if (done) {
            progress = progress.with(fingerprint(fresh, settled.get().inFlight()));
        }
        Progress unchanged = unchanged(fresh, progress);
        if (settled.isPresent()
                && settled.get().verdict().kind() == Verdict.Kind.UNKNOWN
                && !isRepeatable(fresh.step())) {
            resuming.requireAnswerUsed();
            throw Question.of(
                    fresh,
                    settled.get(),
                    statement(fresh, settled.get().inFlight().number()));
        }
        return fresh.from(unchanged, settled);
    }

    /** What shares a transaction with the journal's row is never in doubt. */
    private Optional<Settled> settled(Task task, PartialMigration partial) {
        try {
            return resuming.of(partial)
                    .filter(settled -> settled.inFlight().number() <= task.statements())
                    .map(settled -> isChanged(task, settled.inFlight()) ? settled.inNewText() : settled);
        } catch (SQLException e) {
            throw Failures.unexpected(session.dialect(), "it can't be found out how " + task.label() + " stands", e);
        }
    }

    private boolean isChanged(Task task, InFlight inFlight) {
        return !inFlight.hash().isEmpty()
                && !inFlight.hash()
                        .equals(StatementHash.of(
                                statement(task, inFlight.number()).text()));
    }

    /** Of the statement as it was begun; where that is not known, as it is now. */
    private Fingerprint fingerprint(Task task, InFlight inFlight) {
        String hash = inFlight.hash().isEmpty()
                ? StatementHash.of(statement(task, inFlight.number()).text())
                : inFlight.hash();
        return new Fingerprint(1, hash);
    }

    private SqlStatement statement(Task task, int number) {
        return Scripts.statement(task.script(), session.dialect().syntax(), number);
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
    private Progress unchanged(Task task, Progress progress) {
        Step step = task.step();
        if (progress.done() == 0) {
            return progress;
        }
        UnchangedCheck check = new UnchangedCheck(progress);
        Scripts.show(task.script(), session.dialect().syntax(), check);
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
