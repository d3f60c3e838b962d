package dev.migrate.source;

import dev.migrate.model.Checksum;
import dev.migrate.model.Direction;
import dev.migrate.model.Directives;
import dev.migrate.model.Script;
import dev.migrate.model.ScriptText;
import dev.migrate.source.text.Annotation;
import dev.migrate.source.text.AnnotationStyle;
import dev.migrate.source.text.Checksums;
import dev.migrate.source.text.ScriptContents;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes scripts of a file's contents: one of the whole, or one for each section that a marker line begins. */
final class ScriptSections {
    private final ScriptContents contents;
    private final Directives known;
    private final ProblemList problems;
    private final List<Marker> markers = new ArrayList<>();

    /** {@code known} are directives that hold for the whole file and come from elsewhere. */
    ScriptSections(ScriptContents contents, Directives known, ProblemList problems) {
        this.contents = contents;
        this.known = known;
        this.problems = problems;
        for (Annotation annotation : contents.annotations()) {
            Marker.of(annotation).ifPresent(markers::add);
        }
    }

    /** Whether marker lines divide the file. */
    boolean isMarked() {
        return !markers.isEmpty();
    }

    boolean isOfSqlMigrate() {
        return isMarked() && markers.get(0).annotation().style() == AnnotationStyle.SQL_MIGRATE;
    }

    /** The whole file as one script, of a file whose name says its direction. */
    Script whole() {
        for (Marker marker : markers) {
            problems.error(
                    contents.file(),
                    marker.annotation().line(),
                    "a file whose name says its direction can't be divided by '"
                            + marker.direction().word() + "' markers",
                    "Remove the marker, or keep both directions in one file with a name such as 001_create_users.sql.");
        }
        DirectiveParser parser = new DirectiveParser(contents.file(), problems, known);
        readAnnotations(parser, 0, contents.length(), 0);
        return new Script(
                contents.file(),
                1,
                contents.length(),
                contents.text().range(0, contents.length()),
                contents.checksum(),
                parser.directives());
    }

    /** The sections; without an up section there is none at all. */
    Map<Direction, Script> sections() throws IOException {
        Marker first = markers.get(0);
        if (!checkMarkers(first)) {
            return Map.of();
        }
        DirectiveParser head = new DirectiveParser(contents.file(), problems, known);
        readAnnotations(head, 0, first.annotation().start(), 0);
        Map<Direction, Script> scripts = new EnumMap<>(Direction.class);
        if (first.afterUp()) {
            scripts.put(Direction.UP, script(1, 0, first.annotation().start(), head.directives()));
        }
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            Annotation line = marker.annotation();
            long end = i + 1 < markers.size() ? markers.get(i + 1).annotation().start() : contents.length();
            DirectiveParser parser = new DirectiveParser(contents.file(), problems, head.directives());
            parser.readOptions(line);
            readAnnotations(parser, line.end(), end, line.codeBefore());
            scripts.put(marker.direction(), script(line.line() + 1, line.end(), end, parser.directives()));
        }
        return scripts;
    }

    private boolean checkMarkers(Marker first) {
        Map<Direction, Marker> seen = new EnumMap<>(Direction.class);
        boolean right = true;
        for (Marker marker : markers) {
            Marker earlier = seen.putIfAbsent(marker.direction(), marker);
            if (earlier != null) {
                right = false;
                refuse(
                        marker.annotation().line(),
                        "the file has a second '" + marker.direction().word() + "' section",
                        "Join the sections of one direction into one.");
            }
        }
        if (first.afterUp() && seen.containsKey(Direction.UP)) {
            right = false;
            refuse(
                    first.annotation().line(),
                    "the text above this line is an 'up' section, and another one follows",
                    "Use the markers of one tool only.");
        }
        if (!first.afterUp() && first.annotation().codeBefore() > 0) {
            right = false;
            refuse(
                    first.annotation().line(),
                    "the text above the file's first section belongs to none, and would never run",
                    "Move it below the marker of its section.");
        }
        if (!first.afterUp() && !seen.containsKey(Direction.UP)) {
            right = false;
            refuse(first.annotation().line(), "the file has no 'up' section", "Add one before the 'down' section.");
        }
        return right;
    }

    private void readAnnotations(DirectiveParser parser, long start, long end, long codeBefore) {
        for (Annotation annotation : contents.annotations()) {
            if (annotation.start() < start
                    || annotation.start() >= end
                    || Marker.of(annotation).isPresent()) {
                continue;
            }
            if (annotation.codeBefore() == codeBefore) {
                parser.readHead(annotation);
            } else {
                parser.readBelow(annotation);
            }
        }
    }

    private Script script(int firstLine, long start, long end, Directives directives) throws IOException {
        ScriptText text = contents.text().range(start, end);
        return new Script(contents.file(), firstLine, end - start, text, checksum(text), directives);
    }

    private static Checksum checksum(ScriptText text) throws IOException {
        try (Reader reader = text.open()) {
            return Checksums.of(reader);
        }
    }

    private void refuse(int line, String message, String hint) {
        problems.error(contents.file(), line, message, hint);
    }
}
