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
        List<String> errors = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.severity() != Severity.ERROR) {
                listener.on(new Event.Warning(problem.message(), problem.hint()));
                continue;
            }
            errors.add(problem.message());
            problem.hint().ifPresent(hint -> errors.add("  " + hint));
        }
        if (!errors.isEmpty()) {
            throw MigrateException.because(
                            ErrorCode.FILES_INVALID, "the migration files are not in order; nothing was done")
                    .details(errors)
                    .build();
        }
    }
}
