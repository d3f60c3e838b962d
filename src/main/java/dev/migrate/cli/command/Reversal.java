package dev.migrate.cli.command;

import dev.migrate.model.MigrationKind;
import dev.migrate.model.Version;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.StatusReport;
import dev.migrate.plan.Target;
import java.util.Optional;

/** Whether going back to a target would revert anything. */
final class Reversal {
    private final Target target;

    Reversal(Target target) {
        this.target = target;
    }

    boolean concernsAnyOf(StatusReport report) {
        for (MigrationStatus status : report.migrations()) {
            boolean applied = status.applied().isPresent() && status.kind() != MigrationKind.REPEATABLE;
            if (applied && isBeyondTarget(status.version())) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeyondTarget(Optional<Version> version) {
        if (target instanceof Target.Count count) {
            return count.migrations() > 0;
        }
        return !(target instanceof Target.To to)
                || version.filter(applied -> applied.compareTo(to.version()) > 0)
                        .isPresent();
    }
}
