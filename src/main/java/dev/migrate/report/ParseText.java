package dev.migrate.report;

import dev.migrate.engine.parse.ParseReport;
import dev.migrate.engine.parse.ParsedScript;
import dev.migrate.engine.parse.ParsedStatement;
import dev.migrate.engine.parse.PartVisitor;
import dev.migrate.model.Direction;
import dev.migrate.model.Directives;
import dev.migrate.model.Durations;
import dev.migrate.model.Location;
import dev.migrate.model.TransactionMode;
import dev.migrate.sql.UnitKind;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How scripts are understood, statement by statement under what they share; printed as they are read. */
final class ParseText {
    private static final String COMMAND = "command";
    private static final String DATA = "data";
    /** Where nobody watches, longer lines than on most terminals do no harm. */
    private static final int WIDTH_ELSEWHERE = 120;

    private final PrintStream out;
    private final Style style;
    private final int width;

    ParseText(Streams streams, Style style) {
        this.out = streams.out();
        this.style = style;
        width = streams.outTerminal() ? streams.width() : WIDTH_ELSEWHERE;
    }

    void print(ParseReport report) {
        for (ParseReport.ParsedFile file : report.files()) {
            for (ParsedScript script : file.scripts()) {
                print(script);
                line("");
            }
        }
        out.print(new FailureText(style).of(report.problems()));
        line(summary(report));
    }

    /** How much there is, and how much of it is not understood. */
    static String summary(ParseReport report) {
        String read = Text.count(report.files().size(), "file") + ", " + Text.count(report.statements(), "statement")
                + ", read as " + report.dialect().displayName() + ".";
        int unclear = report.unclear();
        return unclear == 0 ? read : read + " " + Text.count(unclear, "file") + " can't be understood.";
    }

    private void print(ParsedScript script) {
        line(style.bold(label(script)) + "  " + transaction(script));
        String directives = String.join(", ", directives(script.script().directives()));
        if (!directives.isEmpty()) {
            line("  directives: " + Text.line(directives));
        }
        if (script.outline().statements() == 0) {
            line("  no statements");
        }
        script.show(new Rows(script));
    }

    /** The file, with the section where it has several. */
    static String label(ParsedScript script) {
        return Text.line(script.script().file())
                + script.section().map(Direction::word).map(word -> " " + word).orElse("");
    }

    /** In words, whether the script is one transaction, and why not. */
    static String transaction(ParsedScript script) {
        if (!script.isTransactional()) {
            return "outside a transaction: " + Text.line(script.segments().reason());
        }
        return "in one transaction" + (script.isEnclosed() ? ", which the script begins and ends itself" : "");
    }

    /** What the script asks for, each as a directive says it. */
    static List<String> directives(Directives asked) {
        List<String> words = new ArrayList<>();
        if (asked.transaction() != TransactionMode.AUTO) {
            words.add("transaction " + asked.transaction().name().toLowerCase(Locale.ROOT));
        }
        asked.lockTimeout().ifPresent(limit -> words.add("lock-timeout " + Durations.format(limit)));
        asked.statementTimeout().ifPresent(limit -> words.add("statement-timeout " + Durations.format(limit)));
        asked.placeholders().ifPresent(mode -> words.add("placeholders " + mode.word()));
        asked.irreversible().ifPresent(reason -> words.add("irreversible " + reason));
        return words;
    }

    private void line(String text) {
        out.print(text + "\n");
    }

    /** The rows of one script. */
    private final class Rows implements PartVisitor {
        private final int numberWidth;
        private final int placeWidth;
        private final int kindWidth;
        private String heading = "";
        private int transaction;

        Rows(ParsedScript script) {
            numberWidth = Integer.toString(script.outline().statements()).length();
            placeWidth = script.widths().place();
            kindWidth = Math.max(COMMAND.length(), script.widths().kind());
        }

        @Override
        public void statement(ParsedStatement statement) {
            head(statement);
            row(Integer.toString(statement.number()), statement.location(), statement.kind(), statement.text());
            statement.data().ifPresent(data -> row("", data.location(), DATA, Text.count(data.lines(), "line")));
        }

        @Override
        public void clientCommand(Location location, String text) {
            row("", location, COMMAND, text);
        }

        private void head(ParsedStatement statement) {
            String next = heading(statement);
            boolean another = statement.transaction() > transaction;
            if (another || !next.equals(heading)) {
                boolean goesOn = statement.transaction() > 0 && !another;
                line("  " + style.dim(goesOn ? "the same " + next : next));
            }
            heading = next;
            transaction = Math.max(transaction, statement.transaction());
        }

        private void row(String number, Location location, String kind, String text) {
            String lead = "    " + Text.spaces(numberWidth - number.length()) + number + "  "
                    + Text.pad(location.line() + ":" + location.column(), placeWidth) + "  "
                    + Text.pad(Text.line(kind), kindWidth) + "  ";
            line((lead + Text.beginning(text, Math.max(1, width - Text.width(lead)))).stripTrailing());
        }
    }

    private static String heading(ParsedStatement statement) {
        String reason = statement.reason().isEmpty() ? "" : ": " + Text.line(statement.reason());
        return lead(statement.unit()) + reason;
    }

    private static String lead(UnitKind unit) {
        return switch (unit) {
            case WHOLE, OMITTED, GROUP -> "transaction";
            case OWN -> "transaction of the script's own";
            case BEFORE -> "before the transaction";
            case AFTER -> "after the transaction";
            case ALONE -> "alone";
        };
    }
}
