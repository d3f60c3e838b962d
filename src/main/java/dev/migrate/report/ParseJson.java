package dev.migrate.report;

import dev.migrate.engine.parse.ParseReport;
import dev.migrate.engine.parse.ParseReport.ParsedFile;
import dev.migrate.engine.parse.ParsedScript;
import dev.migrate.engine.parse.ParsedStatement;
import dev.migrate.engine.parse.PartVisitor;
import dev.migrate.model.Direction;
import dev.migrate.model.Location;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** How scripts are understood, as JSON that is printed while they are read. */
final class ParseJson {
    private final JsonWriter json;
    private final PrintStream out;

    ParseJson(JsonWriter json, PrintStream out) {
        this.json = json;
        this.out = out;
    }

    /** Writes what is known of the files into the document. */
    void add(ParseReport report) {
        String dialect = report.dialect().scheme();
        json.objects("files", report.files(), (writer, file) -> add(dialect, file));
    }

    private void add(String dialect, ParsedFile file) {
        json.field("file", file.name())
                .field("dialect", dialect)
                .objects("scripts", file.scripts(), (writer, script) -> add(script))
                .objects("problems", file.problems(), JsonParts::problem);
    }

    private void add(ParsedScript script) {
        boolean whole = script.isTransactional();
        json.field("section", script.section().map(Direction::word))
                .field("mode", script.segments().mode().name().toLowerCase(Locale.ROOT))
                .field(
                        "reason",
                        whole ? Optional.empty() : Optional.of(script.segments().reason()))
                .strings("directives", ParseText.directives(script.script().directives()));
        Statements statements = new Statements();
        json.beginArray("statements");
        script.show(statements);
        json.endArray();
        json.beginArray("clientCommands");
        if (statements.commands) {
            script.show(new Commands());
        }
        json.endArray();
    }

    /** Writes the statements, and notes whether there are client commands among them. */
    private final class Statements implements PartVisitor {
        private boolean commands;

        @Override
        public void statement(ParsedStatement statement) {
            json.element(statement, ParseJson::members);
            json.drainTo(out);
        }

        @Override
        public void clientCommand(Location location, String text) {
            commands = true;
        }
    }

    /** Writes the client commands. */
    private final class Commands implements PartVisitor {
        @Override
        public void statement(ParsedStatement statement) {}

        @Override
        public void clientCommand(Location location, String text) {
            json.element(
                    text,
                    (writer, command) -> writer.field("line", location.line())
                            .field("column", location.column())
                            .field("text", command));
            json.drainTo(out);
        }
    }

    private static void members(JsonWriter json, ParsedStatement statement) {
        Location end = statement.end();
        json.field("number", statement.number())
                .field("line", statement.location().line())
                .field("column", statement.location().column())
                .field("endLine", end.line())
                .field("endColumn", end.column())
                .field("kind", statement.kind())
                .field("unit", statement.unit().name().toLowerCase(Locale.ROOT))
                .field("transaction", statement.transaction())
                .field("reason", Optional.of(statement.reason()).filter(reason -> !reason.isEmpty()));
        if (statement.data().isPresent()) {
            json.field("dataLines", statement.data().get().lines());
        } else {
            json.nullField("dataLines");
        }
        json.field("text", statement.text());
    }
}
