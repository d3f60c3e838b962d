package dev.migrate.engine;

import dev.migrate.engine.script.Scripts;
import dev.migrate.engine.script.TextDifference;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Script;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.State;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses to run where files and history disagree, with all that is wrong, the differences and the ways out. */
final class Refusal {
    /** Differences of more files than these nobody reads at once. */
    private static final int DIFFERENCES = 3;

    private final Session session;

    Refusal(Session session) {
        this.session = session;
    }

    MigrateException of(List<Problem> obstacles, List<MigrationStatus> statuses) {
        List<String> details = new ArrayList<>();
        for (Problem problem : obstacles) {
            details.add(problem.message()
                    + problem.file().map(file -> " (" + file + ")").orElse(""));
            problem.hint().ifPresent(hint -> details.add("  " + hint));
        }
        details.addAll(differences(statuses));
        String places = obstacles.size() == 1 ? "" : " in " + obstacles.size() + " places";
        return MigrateException.because(
                        ErrorCode.HISTORY_DISAGREES, "files and history disagree" + places + "; nothing was done")
                .details(details)
                .problems(obstacles)
                .hint("'migrate validate' shows this without changing anything.")
                .build();
    }

    private List<String> differences(List<MigrationStatus> statuses) {
        List<String> lines = new ArrayList<>();
        int shown = 0;
        for (MigrationStatus status : statuses) {
            if (status.state() == State.CHANGED && shown++ < DIFFERENCES) {
                lines.addAll(
                        difference(status.key(), status.file().orElseThrow().up()));
            }
        }
        return lines;
    }

    private List<String> difference(String key, Script now) {
        Optional<String> applied;
        try {
            applied = session.history().scripts(session.connection(), key).up();
        } catch (SQLException e) {
            throw Failures.unexpected(session.dialect(), "the text that was applied can't be read", e);
        }
        return applied.map(before -> TextDifference.lines(before, Scripts.text(now)))
                .orElse(List.of("The text that was applied was not kept, so the difference can't be shown."));
    }
}
