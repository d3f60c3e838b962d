package dev.migrate.report;

import dev.migrate.engine.parse.ParseReport;
import dev.migrate.engine.parse.ParseReport.ParsedFile;
import dev.migrate.engine.parse.ParsedScript;
import dev.migrate.event.RunSummary;
import dev.migrate.model.Direction;
import dev.migrate.model.Durations;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Version;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.PlanReport.PlannedScript;
import dev.migrate.plan.PlanReport.PlannedStatement;
import dev.migrate.plan.StatusReport;
import java.util.List;
import java.util.Optional;

/** Results in Markdown, for the summary page of a workflow's job. */
final class JobSummary {
    /** GitHub refuses a summary of more than 1 MiB. */
    private static final int MOST_CHARACTERS = 200_000;

    private final StringBuilder out = new StringBuilder();

    String run(String command, RunSummary summary, int callbacks) {
        heading(command);
        paragraph(Sentences.outcome(summary, callbacks) + " " + Sentences.position(summary.version()));
        steps(summary.steps());
        return out.toString();
    }

    String status(String command, StatusReport report) {
        heading(command);
        paragraph(Sentences.counts(report) + ". "
                + Sentences.position(report.version().map(Version::toString)));
        problems(report.problems());
        if (!report.migrations().isEmpty()) {
            row("migration", "state", "note");
            row("---", "---", "---");
            for (MigrationStatus status : report.migrations()) {
                row(
                        cell(status.label()),
                        status.state().word(),
                        cell(status.note().orElse("")));
            }
            out.append('\n');
        }
        return out.toString();
    }

    String plan(PlanReport report) {
        heading("plan");
        paragraph(report.scripts().isEmpty() ? "Nothing to do." : PlanText.scripts(report) + " to run.");
        problems(report.problems());
        for (PlannedScript script : report.scripts()) {
            paragraph("**" + cell(PlanText.label(script)) + "**, " + cell(PlanText.transaction(script)));
            StringBuilder sql = new StringBuilder();
            for (PlannedStatement statement : script.statements()) {
                sql.append(statement.text()).append(";\n");
            }
            fenced("sql", sql.toString());
        }
        return out.toString();
    }

    /** Without the statements, of which there may be any number. */
    String parse(ParseReport report) {
        heading("parse");
        paragraph(ParseText.summary(report));
        problems(report.problems());
        for (ParsedFile file : report.files()) {
            for (ParsedScript script : file.scripts()) {
                paragraph("**" + cell(ParseText.label(script)) + "**, " + cell(ParseText.transaction(script)));
            }
        }
        return out.toString();
    }

    String failed(String command, MigrateException failure, List<RunSummary.Done> done) {
        heading((command + " failed").strip());
        String place = place(failure).map(found -> " at " + found).orElse("");
        paragraph(cell(failure.message() + place));
        failure.statement().ifPresent(statement -> fenced("sql", statement));
        if (!failure.details().isEmpty()) {
            fenced("text", String.join("\n", failure.details()));
        }
        failure.hint().ifPresent(hint -> paragraph("**What to do:** " + cell(hint)));
        steps(done);
        return out.toString();
    }

    private static Optional<String> place(MigrateException failure) {
        if (failure.location().isEmpty() && failure.problems().size() == 1) {
            return failure.problems().get(0).place();
        }
        return failure.location().map(Location::toString);
    }

    private void steps(List<RunSummary.Done> steps) {
        if (steps.isEmpty()) {
            return;
        }
        row("migration", "done", "statements", "took");
        row("---", "---", "--:", "--:");
        for (RunSummary.Done step : steps) {
            row(
                    cell(Sentences.label(step)),
                    step.direction() == Direction.UP ? "applied" : "reverted",
                    Integer.toString(step.statements()),
                    Durations.format(step.took()));
        }
        out.append('\n');
    }

    private void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            out.append("- **").append(problem.severity().word()).append(":** ").append(cell(problem.placedMessage()));
            problem.hint().ifPresent(hint -> out.append("<br>").append(cell(hint)));
            out.append('\n');
        }
        out.append(problems.isEmpty() ? "" : "\n");
    }

    private void heading(String title) {
        paragraph("### migrate " + cell(title));
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A block of text that nothing in it can end; cut where the summary would grow too long. */
    private void fenced(String language, String text) {
        if (text.isEmpty() || out.length() > MOST_CHARACTERS) {
            return;
        }
        int length = Math.min(text.length(), MOST_CHARACTERS - out.length());
        StringBuilder fence = new StringBuilder("```");
        while (text.contains(fence)) {
            fence.append('`');
        }
        out.append(fence).append(language).append('\n');
        for (String line : Text.lines(text.substring(0, length))) {
            out.append(line).append('\n');
        }
        out.append(length < text.length() ? "…\n" : "").append(fence).append("\n\n");
    }

    /** Text of others, which is to mean nothing in Markdown or HTML. */
    private static String cell(String text) {
        StringBuilder safe = new StringBuilder();
        String line = Text.line(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '<') {
                safe.append("&lt;");
            } else if (c == '&') {
                safe.append("&amp;");
            } else {
                safe.append("\\`*_[]|#~!@".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return safe.toString();
    }
}
