package dev.migrate.engine.parse;

import dev.migrate.db.ScriptRules;
import dev.migrate.engine.parse.ParseReport.ParsedFile;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import dev.migrate.source.NamedFile;
import dev.migrate.sql.ClientCommand;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads the scripts of files once through, and collects what can't be made out. */
public final class ScriptParser {
    private final ScriptRules rules;

    public ScriptParser(ScriptRules rules) {
        this.rules = rules;
    }

    /** What becomes of a file; no failure to understand it is thrown. */
    public ParsedFile parse(NamedFile file) {
        List<ParsedScript> scripts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(file.problems());
        for (NamedFile.Section section : file.sections()) {
            try {
                scripts.add(parse(section));
            } catch (MigrateException e) {
                problems.add(problem(e, file.name()));
            }
        }
        return new ParsedFile(file.name(), scripts, problems);
    }

    private ParsedScript parse(NamedFile.Section section) {
        Measure measure = new Measure();
        ScriptOutline outline =
                ScriptOutline.of(section.script(), rules.syntax(), rules.statements(), measure::add, measure::add);
        Segments segments = Segments.of(outline, section.script().directives().transaction());
        return new ParsedScript(
                section.direction(),
                section.script(),
                rules.syntax(),
                outline,
                segments,
                new ParsedScript.Widths(measure.place, measure.kind),
                UnaryOperator.identity());
    }

    private static Problem problem(MigrateException failure, String file) {
        Optional<Location> place = failure.location();
        String message = failure.details().isEmpty()
                ? failure.message()
                : failure.message() + ": " + String.join(", ", failure.details());
        return place.isPresent()
                ? Problem.at(place.get(), failure.code(), Severity.ERROR, message, failure.hint())
                : new Problem(failure.code(), Severity.ERROR, message, failure.hint(), Optional.of(file));
    }

    /** Takes the longest of all entries. */
    private static final class Measure {
        private int place;
        private int kind;

        void add(SqlStatement statement) {
            add(statement.location());
            statement.data().ifPresent(data -> add(data.location()));
            kind = Math.max(kind, statement.head().keywords().length());
        }

        void add(ClientCommand command) {
            add(command.location());
        }

        private void add(Location location) {
            place = Math.max(place, (location.line() + ":" + location.column()).length());
        }
    }
}
