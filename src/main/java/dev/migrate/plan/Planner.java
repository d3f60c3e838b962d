package dev.migrate.plan;

import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Direction;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Problem;
import dev.migrate.model.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what is to be done: files × history × target → plan. */
public final class Planner {
    private final List<Migration> files;
    private final List<AppliedMigration> rows;
    private final List<PartialMigration> partials;
    private final LatePolicy late;
    private final Reconciler reconciler;
    private final List<MigrationStatus> statuses;

    public Planner(
            List<Migration> files, List<AppliedMigration> rows, List<PartialMigration> partials, LatePolicy late) {
        this.files = List.copyOf(files);
        this.rows = List.copyOf(rows);
        this.partials = List.copyOf(partials);
        this.late = late;
        this.reconciler = new Reconciler(this.files, this.rows, this.partials);
        this.statuses = reconciler.statuses();
    }

    /** How everything stands, and what {@code up} would refuse. */
    public StatusReport report() {
        return new StatusReport(statuses, reconciler.newest(), Obstacles.up(statuses, late));
    }

    /** Applies what is pending, in order of version, then the repeatables that are new or have a new text. */
    public Plan up(Target target) {
        if (target instanceof Target.To to) {
            requireKnown(to.version());
        }
        List<Step> steps = new ArrayList<>();
        Optional<MigrationStatus> baseline = baseline(target);
        boolean complete = true;
        for (MigrationStatus status : statuses) {
            if (!isToApply(status) || isCovered(status, baseline)) {
                continue;
            }
            boolean within =
                    status.kind() == MigrationKind.REPEATABLE ? complete : isWithin(target, status, steps.size());
            complete &= within || status.kind() == MigrationKind.REPEATABLE;
            if (within && isWithinCount(target, steps.size())) {
                steps.add(new Step.Apply(status.file().orElseThrow(), status.applied(), status.partial()));
            }
        }
        return Plan.of(Direction.UP, steps, Obstacles.up(statuses, late));
    }

    /** Reverts what is applied, in reverse order of application. */
    public Plan down(Target target) {
        if (target instanceof Target.To to) {
            requireKnown(to.version());
        }
        List<MigrationStatus> applied = new ArrayList<>();
        for (MigrationStatus status : statuses) {
            if (status.applied().isPresent() && status.kind() != MigrationKind.REPEATABLE) {
                applied.add(status);
            }
        }
        applied.sort(reverseOrder());
        List<Step> steps = new ArrayList<>();
        for (MigrationStatus status : applied) {
            boolean wanted = target instanceof Target.To to
                    ? isAbove(status, to.version())
                    : isWithinCount(target, steps.size());
            if (wanted) {
                steps.add(new Step.Revert(status.applied().orElseThrow(), status.file(), status.partial()));
            }
        }
        return Plan.of(Direction.DOWN, steps, Obstacles.down(statuses));
    }

    /** What is half reverted comes first; rows that another program made may have no order, and keys that are no version. */
    private static Comparator<MigrationStatus> reverseOrder() {
        return Comparator.comparing((MigrationStatus status) -> status.state() != State.PARTIAL)
                .thenComparing(Comparator.comparingLong((MigrationStatus status) ->
                                status.applied().orElseThrow().order())
                        .thenComparing(
                                status -> status.version().orElse(null),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed());
    }

    /** Reverts what is above a version, then applies what is pending up to it. */
    public Plan goTo(Version version) {
        Plan down = down(new Target.To(version));
        if (down.steps().isEmpty()) {
            Plan up = up(new Target.To(version));
            List<Problem> obstacles = new ArrayList<>(up.obstacles());
            obstacles.addAll(Obstacles.down(above(version)));
            return new Plan(up.legs(), obstacles);
        }
        Plan up = after(down).up(new Target.To(version));
        if (up.steps().isEmpty()) {
            return down;
        }
        return joined(down, up);
    }

    private static Plan joined(Plan first, Plan second) {
        List<Leg> legs = new ArrayList<>(first.legs());
        legs.addAll(second.legs());
        List<Problem> obstacles = new ArrayList<>(first.obstacles());
        obstacles.addAll(second.obstacles());
        return new Plan(legs, obstacles);
    }

    private List<MigrationStatus> above(Version version) {
        return statuses.stream()
                .filter(status -> status.version()
                        .filter(own -> own.compareTo(version) > 0)
                        .isPresent())
                .toList();
    }

    /** Reverts the last migrations and applies them again, and no others; what can't come again is not reverted. */
    public Plan redo(int migrations) {
        Plan down = down(new Target.Count(migrations));
        List<Migration> again = new ArrayList<>();
        for (Step step : down.steps()) {
            ((Step.Revert) step).migration().ifPresent(again::add);
        }
        again.sort(Comparator.comparing(migration -> migration.version().orElseThrow()));
        List<Step> steps = new ArrayList<>();
        again.forEach(migration -> steps.add(new Step.Apply(migration, Optional.empty(), Optional.empty())));
        List<Problem> obstacles = new ArrayList<>();
        Set<String> reverted = reverted(down);
        for (MigrationStatus status : statuses) {
            if (status.file().isEmpty() && reverted.contains(status.key())) {
                obstacles.add(Obstacles.missing(status));
            }
        }
        obstacles.addAll(Obstacles.up(after(down).statuses, late));
        return joined(down, Plan.of(Direction.UP, steps, obstacles));
    }

    private static Set<String> reverted(Plan plan) {
        Set<String> keys = new HashSet<>();
        for (Step step : plan.steps()) {
            if (step instanceof Step.Revert revert) {
                keys.add(revert.applied().key());
            }
        }
        return keys;
    }

    /** How things will stand once a plan has reverted what it reverts. */
    private Planner after(Plan down) {
        Set<String> reverted = reverted(down);
        return new Planner(
                files,
                rows.stream().filter(row -> !reverted.contains(row.key())).toList(),
                partials.stream()
                        .filter(partial -> !reverted.contains(partial.key()))
                        .toList(),
                late);
    }

    private static boolean isAbove(MigrationStatus status, Version version) {
        return status.version().filter(own -> own.compareTo(version) > 0).isPresent();
    }

    private boolean isToApply(MigrationStatus status) {
        return switch (status.state()) {
            case PENDING, OUTDATED -> true;
            case LATE -> late == LatePolicy.APPLY;
            case PARTIAL -> isToResume(status);
            case APPLIED, CHANGED, MISSING -> false;
        };
    }

    /** A repeatable may have a row of its own from an earlier time. */
    private static boolean isToResume(MigrationStatus status) {
        boolean begun = status.partial().orElseThrow().direction() == Direction.UP
                && status.file().isPresent();
        return begun && (status.applied().isEmpty() || status.kind() == MigrationKind.REPEATABLE);
    }

    /** The newest baseline that the target allows, where it would be applied. */
    private Optional<MigrationStatus> baseline(Target target) {
        return statuses.stream()
                .filter(status -> status.kind() == MigrationKind.BASELINE && isToApply(status))
                .filter(status -> isWithin(target, status, 0))
                .reduce((earlier, later) -> later);
    }

    private static boolean isCovered(MigrationStatus status, Optional<MigrationStatus> baseline) {
        if (status.kind() == MigrationKind.REPEATABLE) {
            return false;
        }
        if (baseline.isEmpty()) {
            return status.kind() == MigrationKind.BASELINE;
        }
        boolean isIt = status.kind() == MigrationKind.BASELINE
                && status.key().equals(baseline.get().key());
        return !isIt
                && status.version()
                                .orElseThrow()
                                .compareTo(baseline.get().version().orElseThrow())
                        <= 0;
    }

    private static boolean isWithin(Target target, MigrationStatus status, int planned) {
        if (target instanceof Target.To to) {
            return status.version().orElseThrow().compareTo(to.version()) <= 0;
        }
        return isWithinCount(target, planned);
    }

    private static boolean isWithinCount(Target target, int planned) {
        return !(target instanceof Target.Count count) || planned < count.migrations();
    }

    private void requireKnown(Version version) {
        for (MigrationStatus status : statuses) {
            if (status.version().filter(version::equals).isPresent()) {
                return;
            }
        }
        throw MigrateException.because(ErrorCode.VERSION_UNKNOWN, "no migration has version " + version)
                .hint("'migrate info' lists the versions there are.")
                .build();
    }
}
