package dev.migrate.plan;

import dev.migrate.model.Direction;
import dev.migrate.model.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do, in order.
 *
 * @param legs one for each way that the command goes; {@code redo} goes down and up again
 * @param obstacles why it must not be done as things stand
 */
public record Plan(List<Leg> legs, List<Problem> obstacles) {
    public Plan {
        legs = List.copyOf(legs);
        obstacles = List.copyOf(obstacles);
    }

    static Plan of(Direction direction, List<Step> steps, List<Problem> obstacles) {
        return new Plan(List.of(new Leg(direction, steps)), obstacles);
    }

    /** The steps of all legs. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        legs.forEach(leg -> steps.addAll(leg.steps()));
        return steps;
    }
}
