package dev.migrate.cli.command;

import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import java.util.List;

/** Exit codes of commands that end well; those of failures are in {@link dev.migrate.model.ErrorCode}. */
public final class ExitCode {
    public static final int DONE = 0;

    /** A check found what it looked for. */
    static final int FOUND = 1;

    private ExitCode() {}

    /** That of the first error. */
    static int of(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return problem.code().exitCode();
            }
        }
        return DONE;
    }
}
