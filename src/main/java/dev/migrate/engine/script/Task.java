package dev.migrate.engine.script;

import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Direction;
import dev.migrate.model.Migration;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Progress;
import dev.migrate.model.Script;
import dev.migrate.plan.Step;
import dev.migrate.sql.ScriptMode;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import dev.migrate.sql.placeholder.Replacer;
import java.util.List;
import java.util.Optional;

/**
 * A step whose script is read and ready to run.
 *
 * @param segments how the script's statements share transactions, also in view of the callbacks around it
 * @param progress what an earlier attempt has done of it
 * @param settled what became of the statement that the earlier attempt had begun
 * @param replacer of the placeholders in the script
 * @param before callbacks that come before the script, in its session
 * @param after callbacks that come after the script, in its session
 */
public record Task(
        Step step,
        Script script,
        ScriptOutline outline,
        Segments segments,
        Progress progress,
        Optional<Settled> settled,
        Replacer replacer,
        List<CallbackTask> before,
        List<CallbackTask> after)
        implements PreparedScript {
    public Task {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The same task, going on with what an earlier attempt has done. */
    public Task from(Progress done, Optional<Settled> found) {
        boolean goesOn = done.done() > 0
                || found.filter(settled -> !settled.verdict().repairs().isEmpty())
                        .isPresent();
        Segments apart = goesOn && segments.mode() == ScriptMode.WHOLE
                ? Segments.outside(outline, "an earlier run stopped within it")
                : segments;
        return new Task(step, script, outline, apart, done, found, replacer, before, after);
    }

    /** What the history calls the migration. */
    public String key() {
        if (step instanceof Step.Revert revert) {
            return revert.applied().key();
        }
        Step.Apply apply = (Step.Apply) step;
        return apply.replaced()
                .map(AppliedMigration::key)
                .orElse(apply.migration().key());
    }

    public String name() {
        if (step instanceof Step.Revert revert) {
            return revert.migration()
                    .map(Migration::name)
                    .orElse(revert.applied().name());
        }
        return ((Step.Apply) step).migration().name();
    }

    @Override
    public String label() {
        return step.label();
    }

    @Override
    public String title() {
        return (direction() == Direction.UP ? "" : "the down of ") + label();
    }

    @Override
    public Direction direction() {
        return step instanceof Step.Apply ? Direction.UP : Direction.DOWN;
    }

    /** The same for the script and the callbacks around it. */
    @Override
    public boolean runsOutside() {
        return PreparedScript.super.runsOutside() || anyRunsOutside(before) || anyRunsOutside(after);
    }

    private static boolean anyRunsOutside(List<CallbackTask> callbacks) {
        return callbacks.stream().anyMatch(PreparedScript::runsOutside);
    }

    @Override
    public boolean switchesChecks() {
        return PreparedScript.super.switchesChecks() || anySwitchesChecks(before) || anySwitchesChecks(after);
    }

    private static boolean anySwitchesChecks(List<CallbackTask> callbacks) {
        return callbacks.stream().anyMatch(PreparedScript::switchesChecks);
    }

    /** Whether an earlier attempt did not live to record how it ended. */
    public boolean wasCutOff() {
        return resumed().filter(PartialMigration::cutOff).isPresent();
    }

    /** The attempt that it goes on with, or takes the place of. */
    public Optional<PartialMigration> resumed() {
        return step.resumed();
    }
}
