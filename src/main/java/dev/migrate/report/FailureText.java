package dev.migrate.report;

import dev.migrate.event.RunSummary;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Failures and problems as people read them: what, where, the database's words, the statement, what to do next. */
final class FailureText {
    private static final int STATEMENT_LINES = 6;

    private final Style style;

    FailureText(Style style) {
        this.style = style;
    }

    /** The lines of a failure; {@code done} is what was committed before it. */
    List<String> of(MigrateException failure, List<RunSummary.Done> done) {
        List<String> lines =
                new ArrayList<>(indented(style.severity(Severity.ERROR, "error:") + " ", failure.message(), "  "));
        place(failure).map(Text::line).ifPresent(place -> lines.add("  " + place));
        List<String> details = failure.details();
        for (String detail : details) {
            lines.addAll(indented("  ", detail, "  "));
        }
        failure.sqlState()
                .filter(state -> !state.isEmpty() && !contains(details, state))
                .ifPresent(state -> lines.add("  SQLSTATE " + Text.line(state)));
        failure.statement().ifPresent(statement -> addStatement(lines, statement, details));
        for (String line : Sentences.doneBefore(done)) {
            lines.add("  " + line);
        }
        if (failure.code() == ErrorCode.INTERNAL) {
            addFault(lines, failure);
        }
        failure.hint().ifPresent(hint -> lines.addAll(hint(hint)));
        return lines;
    }

    /** That of the failure, or of its only problem, if no other line tells it. */
    private static Optional<String> place(MigrateException failure) {
        if (failure.location().isPresent() || failure.problems().size() != 1) {
            return failure.location().map(Location::toString);
        }
        return failure.problems()
                .get(0)
                .place()
                .filter(place -> !failure.message().contains(place) && !contains(failure.details(), place));
    }

    /** All problems, with an empty line after them where there are any. */
    String of(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            for (String line : of(problem)) {
                out.append(line).append('\n');
            }
        }
        return out.append(problems.isEmpty() ? "" : "\n").toString();
    }

    private List<String> of(Problem problem) {
        String lead = style.severity(problem.severity(), problem.severity().word() + ":") + " ";
        List<String> lines = new ArrayList<>(indented(lead, problem.message(), "  "));
        problem.place()
                .filter(place -> !problem.message().contains(place))
                .ifPresent(place -> lines.add("  " + Text.line(place)));
        problem.hint().ifPresent(hint -> lines.addAll(hint(hint)));
        return lines;
    }

    private List<String> hint(String hint) {
        return indented("  " + style.bold("hint:") + " ", hint, "    ");
    }

    private void addStatement(List<String> lines, String statement, List<String> details) {
        List<String> text = Text.lines(statement);
        if (text.isEmpty() || (text.size() == 1 && contains(details, statement.strip()))) {
            return;
        }
        for (String line : text.subList(0, Math.min(text.size(), STATEMENT_LINES))) {
            lines.add("  " + style.dim("| " + line));
        }
        if (text.size() > STATEMENT_LINES) {
            lines.add("  " + style.dim("| … " + Text.count(text.size() - STATEMENT_LINES, "more line")));
        }
    }

    private static void addFault(List<String> lines, MigrateException failure) {
        Throwable cause = failure.getCause();
        if (cause != null) {
            String message = cause.getMessage();
            lines.addAll(indented("  ", cause.getClass().getName() + (message == null ? "" : ": " + message), "  "));
        }
        lines.add("  This is a fault of migrate, not yours. Please report it, with these lines and the command.");
    }

    private static boolean contains(List<String> details, String text) {
        for (String detail : details) {
            if (detail.contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** The lines of a text: the first after {@code lead}, the others after {@code indent}. */
    static List<String> indented(String lead, String text, String indent) {
        List<String> lines = new ArrayList<>();
        for (String line : Text.lines(text)) {
            boolean leads = lines.isEmpty() && !lead.isBlank();
            lines.add((lines.isEmpty() ? lead : indent) + (!leads && isCommand(line) ? "| " + line : line));
        }
        if (lines.isEmpty()) {
            lines.add(lead.stripTrailing());
        }
        return lines;
    }

    /** Whether GitHub's runner would obey the line, which may hold anyone's data. */
    private static boolean isCommand(String line) {
        String start = line.stripLeading();
        return start.startsWith("::") || start.startsWith("##[");
    }
}
