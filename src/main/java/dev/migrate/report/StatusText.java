package dev.migrate.report;

import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Durations;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Version;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.StatusReport;

/** The table of migrations and states, and what is wrong. */
final class StatusText {
    private static final int NAME_COLUMN = 1;
    private static final int STATE_COLUMN = 2;
    private static final int SHORTEST_NAME = 16;

    private final Streams streams;
    private final Style style;

    StatusText(Streams streams, Style style) {
        this.streams = streams;
        this.style = style;
    }

    String table(StatusReport report) {
        StringBuilder out = new StringBuilder();
        if (!report.migrations().isEmpty()) {
            TextTable table = new TextTable("version", "name", "state", "applied at (UTC)", "took", "note");
            for (MigrationStatus status : report.migrations()) {
                addRow(table, status);
            }
            if (streams.outTerminal()) {
                table.fit(NAME_COLUMN, streams.width(), SHORTEST_NAME);
            }
            table.print(out);
            out.append('\n');
        }
        out.append(new FailureText(style).of(report.problems()));
        for (String note : report.notes()) {
            out.append("note: ").append(Text.line(note)).append('\n');
        }
        if (!report.notes().isEmpty()) {
            out.append('\n');
        }
        return out.append(summary(report)).append('\n').toString();
    }

    /** What {@code up} would refuse, and the counts. */
    String validation(StatusReport report) {
        StringBuilder out = new StringBuilder();
        out.append(new FailureText(style).of(report.problems()));
        String verdict = report.problems().isEmpty() ? "Files and history agree: " : "";
        return out.append(verdict).append(summary(report)).append('\n').toString();
    }

    private void addRow(TextTable table, MigrationStatus status) {
        table.row(
                status.version().map(Version::toString).orElse("repeatable"),
                status.name(),
                status.state().word(),
                status.applied()
                        .flatMap(AppliedMigration::appliedAt)
                        .map(UtcText::readable)
                        .orElse(""),
                status.applied()
                        .flatMap(AppliedMigration::executionTime)
                        .map(Durations::format)
                        .orElse(""),
                status.note().or(() -> status.partial().map(StatusText::note)).orElse(""));
        table.paint(STATE_COLUMN, text -> style.state(status.state(), text));
    }

    private static String note(PartialMigration partial) {
        return partial.direction().word() + " stopped after statement "
                + partial.progress().done() + " of " + partial.total();
    }

    private static String summary(StatusReport report) {
        return Sentences.counts(report) + ". "
                + Sentences.position(report.version().map(Version::toString));
    }
}
