package dev.migrate.engine;

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
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementRole;
import dev.migrate.sql.placeholder.Replacement;
import dev.migrate.sql.placeholder.Replacer;
import java.util.Map;
import java.util.Optional;

/**
 * A step whose script is found, read once from end to end, and ready to run.
 *
 * @param outline what the script holds
 * @param segments how its statements share transactions
 * @param progress what an earlier attempt has done of it
 * @param replacer of the placeholders in it
 */
record Task(Step step, Script script, ScriptOutline outline, Segments segments, Progress progress, Replacer replacer) {

    /** What the history calls the migration. */
    String key() {
        if (step instanceof Step.Revert revert) {
            return revert.applied().key();
        }
        Step.Apply apply = (Step.Apply) step;
        return apply.replaced()
                .map(AppliedMigration::key)
                .orElse(apply.migration().key());
    }

    String name() {
        if (step instanceof Step.Revert revert) {
            return revert.migration()
                    .map(Migration::name)
                    .orElse(revert.applied().name());
        }
        return ((Step.Apply) step).migration().name();
    }

    String label() {
        return step.label();
    }

    Direction direction() {
        return step instanceof Step.Apply ? Direction.UP : Direction.DOWN;
    }

    /** Whether the whole script shares one transaction with its history row. */
    boolean isTransactional() {
        return segments.mode() == ScriptMode.WHOLE;
    }

    /** What a statement means for transactions. */
    StatementRole role(int statement) {
        ScriptOutline.Special special = outline.specials().get(statement);
        return special == null ? StatementRole.ORDINARY : special.role();
    }

    /** Whether it switches checks of the database off, which its data must pass again at its end. */
    boolean switchesChecks() {
        return outline.specials().values().stream()
                .anyMatch(special -> special.role() == StatementRole.SWITCHES_CHECKS);
    }

    /** The script's own BEGIN, in place of which the migration's transaction begins; it may hold options. */
    Optional<String> ownBegin(SqlSyntax syntax) {
        for (Map.Entry<Integer, ScriptOutline.Special> special :
                outline.specials().entrySet()) {
            if (special.getValue().role() == StatementRole.BEGINS) {
                SqlStatement begin = Scripts.statement(script, syntax, special.getKey());
                return Optional.of(sent(begin).text());
            }
        }
        return Optional.empty();
    }

    /** What is sent for a statement, with values in place of its placeholders. */
    Replacement sent(SqlStatement statement) {
        return replacer.replace(statement);
    }

    int statements() {
        return outline.statements();
    }

    /** The attempt that it goes on with, or takes the place of. */
    Optional<PartialMigration> resumed() {
        return step.resumed();
    }
}
