package dev.migrate.plan;

import dev.migrate.model.Direction;
import java.util.List;

/** The part of a run that goes one way; it may have nothing to do. */
public record Leg(Direction direction, List<Step> steps) {
    public Leg {
        steps = List.copyOf(steps);
    }
}
