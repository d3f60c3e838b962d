package dev.migrate.source;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private void add(ErrorCode code, Severity severity, String file, String message, String hint) {
        problems.add(new Problem(code, severity, message, Optional.of(hint), Optional.of(file)));
    }

    List<Problem> inOrder() {
        return List.copyOf(problems);
    }
}
