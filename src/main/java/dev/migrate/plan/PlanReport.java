package dev.migrate.plan;

import dev.migrate.model.Direction;
import dev.migrate.model.Location;
import dev.migrate.model.Problem;
import java.util.List;

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

    /**
     * A script that would run.
     *
     * @param inTransaction whether the whole script and its history row share one transaction
     * @param reason why it does not; empty where it does
     * @param resumedAfter statements that an earlier attempt has done already; 0 where there was none
     */
    public record PlannedScript(
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
    }

    /**
     * A statement that would run.
     *
     * @param unit statements with the same number share a transaction; 0 for one that runs in none
     * @param text whole
     */
    public record PlannedStatement(int number, Location location, int unit, String text) {}
}
