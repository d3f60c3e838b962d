package dev.migrate.plan;

import dev.migrate.model.Problem;
import java.util.List;

/**
 * What to do, in order.
 *
 * @param obstacles why it must not be done as things stand
 */
public record Plan(List<Step> steps, List<Problem> obstacles) {
    public Plan {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether there is nothing to do and nothing in the way. */
    public boolean isEmpty() {
        return steps.isEmpty() && obstacles.isEmpty();
    }
}
