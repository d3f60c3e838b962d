package dev.migrate.report;

import dev.migrate.db.LockHolder;
import dev.migrate.db.LockReport;
import dev.migrate.event.RunSummary;
import dev.migrate.model.Direction;
import dev.migrate.model.Durations;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.State;
import dev.migrate.plan.StatusReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences that sum a result up, the same wherever they are shown. */
final class Sentences {
    private Sentences() {}

    /** {@code Applied 3 migrations in 12 ms.} */
    static String outcome(RunSummary summary, int callbacks) {
        List<String> parts = new ArrayList<>();
        addCount(parts, "reverted ", summary, Direction.DOWN);
        addCount(parts, "applied ", summary, Direction.UP);
        if (parts.isEmpty()) {
            return callbacks == 0
                    ? "Nothing to do."
                    : "No migration to run; ran " + Text.count(callbacks, "callback") + " in "
                            + Durations.format(summary.took()) + ".";
        }
        return capitalised(String.join(" and ", parts)) + " in " + Durations.format(summary.took()) + ".";
    }

    private static void addCount(List<String> parts, String verb, RunSummary summary, Direction direction) {
        int count = only(summary.steps(), direction).size();
        if (count > 0) {
            parts.add(verb + Text.count(count, "migration"));
        }
    }

    /** {@code The database is at version 003.} */
    static String position(Optional<String> version) {
        return version.map(v -> "The database is at version " + Text.line(v) + ".")
                .orElse("No version is applied.");
    }

    /** Who holds the lock, and what helps. */
    static String lock(LockReport report) {
        if (report.holder().isEmpty()) {
            return "Nobody holds the lock.\n";
        }
        LockHolder holder = report.holder().get();
        String who = Text.line(holder.text());
        if (report.terminated()) {
            return "The lock is free. It was held by " + who + ".\n";
        }
        String ends = holder.owner().user().isPresent()
                ? "It ends with that session. If the run is dead or hangs, 'migrate unlock --terminate' ends it.\n"
                : "It ends when that does, and leaves nothing to clear.\n";
        return "The lock is held by " + who + ".\n" + ends;
    }

    /** {@code 3 applied, 2 pending}: the states that occur, what is applied first. */
    static String counts(StatusReport report) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (MigrationStatus status : report.migrations()) {
            counts.merge(status.state(), 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder();
        addState(text, counts, State.APPLIED);
        for (State state : State.values()) {
            if (state != State.APPLIED) {
                addState(text, counts, state);
            }
        }
        return text.isEmpty() ? "No migrations" : text.toString();
    }

    private static void addState(StringBuilder text, Map<State, Integer> counts, State state) {
        Integer count = counts.get(state);
        if (count != null) {
            text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(state.word());
        }
    }

    /** What a run had committed when it failed: one line for each direction. */
    static List<String> doneBefore(List<RunSummary.Done> done) {
        List<String> lines = new ArrayList<>();
        addDone(lines, "Reverted before it: ", done, Direction.DOWN);
        addDone(lines, "Applied before it: ", done, Direction.UP);
        return lines;
    }

    private static void addDone(List<String> lines, String lead, List<RunSummary.Done> done, Direction direction) {
        List<RunSummary.Done> those = only(done, direction);
        if (those.size() == 1) {
            lines.add(lead + label(those.get(0)) + ".");
        } else if (!those.isEmpty()) {
            lines.add(lead + those.size() + " migrations, " + label(those.get(0)) + " to "
                    + label(those.get(those.size() - 1)) + ".");
        }
    }

    private static List<RunSummary.Done> only(List<RunSummary.Done> steps, Direction direction) {
        List<RunSummary.Done> those = new ArrayList<>();
        for (RunSummary.Done step : steps) {
            if (step.direction() == direction) {
                those.add(step);
            }
        }
        return those;
    }

    /** Version and name, as people say it. */
    static String label(RunSummary.Done done) {
        return label(done.key(), done.name());
    }

    /** Version and name of something that the history calls {@code key}. */
    static String label(String key, String name) {
        return Text.line(name.isEmpty() || key.endsWith("__" + name) ? key : key + " " + name);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
