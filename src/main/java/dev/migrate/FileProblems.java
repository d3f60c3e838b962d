package dev.migrate;

import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** Tells what is odd about the files, and stops at what is wrong with them, all at once. */
final class FileProblems {
    private FileProblems() {}

    static void refuse(List<Problem> problems, EventListener listener) {
        List<Problem> errors = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                errors.add(problem);
            } else {
                listener.on(new Event.Warning(problem.placedMessage(), problem.hint()));
            }
        }
        if (errors.size() == 1) {
            throw single(errors.get(0));
        }
        if (!errors.isEmpty()) {
            throw all(errors);
        }
    }

    private static MigrateException single(Problem problem) {
        MigrateException.Builder failure =
                MigrateException.because(problem.code(), problem.message()).problems(List.of(problem));
        problem.hint().ifPresent(failure::hint);
        return failure.build();
    }

    private static MigrateException all(List<Problem> problems) {
        List<String> details = new ArrayList<>();
        for (Problem problem : problems) {
            details.add(problem.placedMessage());
            problem.hint().ifPresent(hint -> details.add("  " + hint));
        }
        return MigrateException.because(
                        ErrorCode.FILES_INVALID,
                        "the migration files are not in order in " + problems.size() + " places; nothing was done")
                .details(details)
                .problems(problems)
                .build();
    }
}
