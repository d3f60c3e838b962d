package dev.migrate.source;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects what is wrong with files, so that all of it is reported at once. */
final class ProblemList {
    private final List<Problem> problems = new ArrayList<>();

    void error(String file, String message, String hint) {
        add(ErrorCode.FILES_INVALID, Severity.ERROR, file, message, hint);
    }

    void warning(String file, String message, String hint) {
        add(ErrorCode.FILES_INVALID, Severity.WARNING, file, message, hint);
    }

    void unreadable(String file, String message, String hint) {
        add(ErrorCode.FILES_UNREADABLE, Severity.ERROR, file, message, hint);
    }

    /** Something wrong in a line. */
    void error(String file, int line, String message, String hint) {
        add(Severity.ERROR, file, line, message, hint);
    }

    /** Something odd in a line. */
    void warning(String file, int line, String message, String hint) {
        add(Severity.WARNING, file, line, message, hint);
    }

    private void add(Severity severity, String file, int line, String message, String hint) {
        problems.add(new Problem(
                ErrorCode.FILES_INVALID,
                severity,
                message,
                Optional.of(hint),
                Optional.of(file),
                OptionalInt.of(line)));
    }

    private void add(ErrorCode code, Severity severity, String file, String message, String hint) {
        problems.add(new Problem(code, severity, message, Optional.of(hint), Optional.of(file)));
    }

    List<Problem> inOrder() {
        return List.copyOf(problems);
    }
}
