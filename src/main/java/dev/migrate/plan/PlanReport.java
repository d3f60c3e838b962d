package dev.migrate.plan;

import dev.migrate.model.Direction;
import dev.migrate.model.Location;
import dev.migrate.model.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a command would do, statement by statement: what {@code plan} shows.
 *
 * @param scripts in the order in which they would run
 * @param problems why it would be refused, and what it would warn of
 */
public record PlanReport(List<PlannedScript> scripts, List<Problem> problems) {
    public PlanReport {
        scripts = List.copyOf(scripts);
        problems = List.copyOf(problems);
    }

    /** How many of the scripts are of a kind. */
    public int count(PlannedScript.Kind kind) {
        return (int) scripts.stream().filter(script -> script.kind() == kind).count();
    }

    /**
     * A script that would run.
     *
     * @param key what the history calls the migration; of a callback its event
     * @param inTransaction whether the whole script and its history row share one transaction
     * @param reason why it does not; empty where it does
     * @param resumedAfter statements that an earlier attempt has done already; 0 where there was none
     */
    public record PlannedScript(
            Kind kind,
            String key,
            String label,
            Direction direction,
            String file,
            boolean inTransaction,
            String reason,
            int resumedAfter,
            List<PlannedStatement> statements) {
        public PlannedScript {
            statements = List.copyOf(statements);
        }

        /** What the script is of. */
        public enum Kind {
            MIGRATION,
            /** One that runs between migrations; those around a migration are among its statements. */
            CALLBACK
        }
    }

    /**
     * A statement that would run.
     *
     * @param callback the one that it is of; empty for the script's own
     * @param unit statements with the same number share a transaction; 0 for one that runs in none
     * @param text whole
     */
    public record PlannedStatement(Optional<String> callback, int number, Location location, int unit, String text) {}
}
