package dev.migrate.plan;

import dev.migrate.model.Direction;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Migration;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the way of going up or down, one problem for each migration, with the ways out. */
final class Obstacles {
    private Obstacles() {}

    /** What {@code up} refuses. */
    static List<Problem> up(List<MigrationStatus> statuses, LatePolicy late) {
        List<Problem> problems = new ArrayList<>();
        for (MigrationStatus status : statuses) {
            switch (status.state()) {
                case CHANGED -> problems.add(changed(status));
                case MISSING -> problems.add(missing(status));
                case LATE -> {
                    if (late == LatePolicy.REFUSE) {
                        problems.add(late(status));
                    }
                }
                case PARTIAL -> partial(status, Direction.UP).ifPresent(problems::add);
                case PENDING, APPLIED, OUTDATED -> {}
            }
        }
        return problems;
    }

    /** What {@code down} refuses: to leave behind a migration that stopped half-way up. */
    static List<Problem> down(List<MigrationStatus> statuses) {
        List<Problem> problems = new ArrayList<>();
        for (MigrationStatus status : statuses) {
            if (status.state() == State.PARTIAL) {
                partial(status, Direction.DOWN).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Problem changed(MigrationStatus status) {
        return problem(
                status,
                status.label() + " was changed after it was applied",
                "Put the text back as it was applied and write a new migration for the change; or, if the database already"
                        + " matches the new text, accept it with 'migrate force --applied " + status.key() + "'.");
    }

    static Problem missing(MigrationStatus status) {
        return problem(
                status,
                status.label() + " is applied, but its file is missing",
                "Bring the file back, perhaps from a newer branch; or, if the database must forget it, run 'migrate force"
                        + " --pending " + status.key() + "'.");
    }

    private static Problem late(MigrationStatus status) {
        return problem(
                status,
                status.label() + " is late: a newer version is already applied",
                "Give it a new version above the newest applied one; or apply it out of order with '--late apply'.");
    }

    private static Optional<Problem> partial(MigrationStatus status, Direction wanted) {
        Direction begun = status.partial().orElseThrow().direction();
        if (begun == wanted && (status.file().isPresent() || wanted == Direction.DOWN)) {
            return Optional.empty();
        }
        String key = status.key();
        String stopped = status.label() + " is partial: " + status.note().orElse("");
        if (begun == wanted) {
            return Optional.of(problem(
                    status,
                    stopped + "; its file is missing",
                    "Bring the file back and run 'migrate up' again; or, if nothing of it is left in the database, run"
                            + " 'migrate force --pending " + key + "'."));
        }
        return Optional.of(problem(
                status,
                stopped,
                "Finish it first with 'migrate " + begun.word()
                        + "'; or say how the database stands with 'migrate force" + " --applied " + key
                        + "' or 'migrate force --pending " + key + "'."));
    }

    private static Problem problem(MigrationStatus status, String message, String hint) {
        return new Problem(
                ErrorCode.HISTORY_DISAGREES,
                Severity.ERROR,
                message,
                Optional.of(hint),
                status.file().map(Migration::up).map(script -> script.file()));
    }
}
