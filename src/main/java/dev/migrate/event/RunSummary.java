package dev.migrate.event;

import dev.migrate.model.Direction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a command that changes the database did.
 *
 * @param steps the migrations applied or reverted, in order; empty when there was nothing to do
 * @param version the newest applied version afterwards; empty when none is applied
 */
public record RunSummary(List<Done> steps, Optional<String> version, Duration took) {
    public RunSummary {
        steps = List.copyOf(steps);
    }

    /** A migration applied or reverted. {@code key} is what the history calls it. */
    public record Done(String key, String name, Direction direction, String file, int statements, Duration took) {}
}
