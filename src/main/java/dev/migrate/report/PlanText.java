package dev.migrate.report;

import dev.migrate.model.Direction;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.PlanReport.PlannedScript;
import dev.migrate.plan.PlanReport.PlannedStatement;
import java.util.List;

/** The statements that would run, with the bounds of their transactions. */
final class PlanText {
    private final Streams streams;
    private final Style style;

    PlanText(Streams streams, Style style) {
        this.streams = streams;
        this.style = style;
    }

    String of(PlanReport report) {
        StringBuilder out = new StringBuilder();
        int statements = 0;
        for (PlannedScript script : report.scripts()) {
            addScript(out, script);
            out.append('\n');
            statements += script.statements().size();
        }
        out.append(new FailureText(style).of(report.problems()));
        return out.append(report.scripts().isEmpty() ? "Nothing to do." : summary(report, statements))
                .append('\n')
                .toString();
    }

    private static String summary(PlanReport report, int statements) {
        return scripts(report) + ", " + Text.count(statements, "statement") + " to run.";
    }

    /** How many migrations there are, and how many callbacks between them where there are any. */
    static String scripts(PlanReport report) {
        int callbacks = report.count(PlannedScript.Kind.CALLBACK);
        return Text.count(report.count(PlannedScript.Kind.MIGRATION), "migration")
                + (callbacks == 0 ? "" : ", " + Text.count(callbacks, "callback"));
    }

    private void addScript(StringBuilder out, PlannedScript script) {
        out.append(style.bold(label(script)))
                .append("  ")
                .append(transaction(script))
                .append('\n');
        if (script.resumedAfter() > 0) {
            out.append("  done already: ")
                    .append(Text.count(script.resumedAfter(), "statement"))
                    .append('\n');
        }
        if (script.statements().isEmpty()) {
            out.append("  no statements: ").append(Text.line(script.file())).append('\n');
        }
        addStatements(out, script.statements());
    }

    /** With the word that tells it from an up script's. */
    static String label(PlannedScript script) {
        String lead = switch (script.kind()) {
            case CALLBACK -> "callback ";
            case MIGRATION -> script.direction() == Direction.DOWN ? "down " : "";
        };
        return lead + Text.line(script.label());
    }

    /** In words, whether the script is one transaction, and why not. */
    static String transaction(PlannedScript script) {
        if (script.inTransaction()) {
            return "in one transaction";
        }
        return "outside a transaction" + (script.reason().isEmpty() ? "" : ": " + Text.line(script.reason()));
    }

    private void addStatements(StringBuilder out, List<PlannedStatement> statements) {
        int placeWidth = 0;
        for (PlannedStatement statement : statements) {
            placeWidth = Math.max(placeWidth, Text.width(place(statement)));
        }
        int unit = 0;
        for (PlannedStatement statement : statements) {
            if (statement.unit() != unit) {
                out.append(unit == 0 ? "" : "  COMMIT\n").append(statement.unit() == 0 ? "" : "  BEGIN\n");
                unit = statement.unit();
            }
            String line = (unit == 0 ? "  " : "    ") + Text.pad(place(statement), placeWidth) + "  "
                    + beginning(statement.text());
            out.append(streams.outTerminal() ? Text.cut(line, streams.width()) : line)
                    .append('\n');
        }
        out.append(unit == 0 ? "" : "  COMMIT\n");
    }

    private static String place(PlannedStatement statement) {
        return Text.line(statement.location().file()) + ":"
                + statement.location().line();
    }

    private static String beginning(String text) {
        List<String> lines = Text.lines(text);
        if (lines.isEmpty()) {
            return "";
        }
        return lines.get(0).strip() + (lines.size() > 1 ? " …" : "");
    }
}
