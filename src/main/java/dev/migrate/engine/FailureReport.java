package dev.migrate.engine;

import dev.migrate.db.SqlFailure;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.engine.script.Task;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.placeholder.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words the failure of a statement: where, what the database said, what it left behind, and what to do. */
final class FailureReport {
    /** A marked line is cut around the mark, because nobody reads further. */
    private static final int LINE_LIMIT = 160;

    private FailureReport() {}

    /** {@code leftBehind} says what of the migration is in the database now. */
    static MigrateException of(Task task, TaskFailure failure, String leftBehind) {
        if (failure.callback().isPresent()) {
            CallbackTask callback = failure.callback().get();
            return of(callback, callback.title() + " of " + task.title(), failure, leftBehind);
        }
        return of(task, task.title(), failure, leftBehind);
    }

    /** {@code leftBehind} says what of the callback is in the database now. */
    static MigrateException of(CallbackTask callback, TaskFailure failure, String leftBehind) {
        return of(callback, callback.title(), failure, leftBehind);
    }

    private static MigrateException of(PreparedScript task, String title, TaskFailure failure, String leftBehind) {
        SqlFailure said = failure.said();
        Mark mark = failure.statement()
                .map(statement -> Mark.of(statement, task.sent(statement), said))
                .orElseGet(() -> new Mark(
                        new Location(task.script().file(), task.script().firstLine(), 1), List.of()));
        List<String> details = new ArrayList<>(mark.lines());
        details.add(Failures.inItsWords(said));
        details.addAll(said.details());
        details.add(leftBehind);
        MigrateException.Builder report = MigrateException.because(code(failure), title + what(task, failure))
                .at(mark.location())
                .details(details)
                .hint(hint(task, failure))
                .sqlState(said.sqlState().isEmpty() ? null : said.sqlState())
                .cause(failure);
        failure.statement().ifPresent(statement -> report.statement(statement.text()));
        return report.build();
    }

    private static String what(PreparedScript task, TaskFailure failure) {
        return switch (failure.stage()) {
            case PREPARE -> " can't begin: " + unprepared(failure.said().kind());
            case CONNECT -> " needs a further connection, and can't have one";
            case STATEMENT ->
                verb(failure.said().kind()) + " at statement "
                        + failure.statement().orElseThrow().number() + " of " + task.statements();
            case CHECK -> " leaves rows that refer to nothing";
            case RECORD -> " can't be recorded in the history";
            case COMMIT -> " failed when it was to be committed";
        };
    }

    private static String unprepared(SqlFailure.Kind kind) {
        return switch (kind) {
            case LOCK_TIMEOUT -> "it waited too long for a lock";
            case DATABASE_GONE -> "the database is gone";
            default -> "its session can't be prepared";
        };
    }

    private static String verb(SqlFailure.Kind kind) {
        return switch (kind) {
            case CANCELLED -> " was cancelled";
            case INTERRUPTED -> " was interrupted";
            case CONNECTION -> " lost its connection";
            case DATABASE_GONE -> " lost its database";
            case STATEMENT,
                    LOCK_TIMEOUT,
                    CONFLICT,
                    TOO_MANY_CONNECTIONS,
                    LOGIN,
                    DATABASE_UNKNOWN,
                    TABLE_MISSING,
                    FORBIDDEN,
                    NO_ROOM,
                    READ_ONLY -> " failed";
        };
    }

    private static ErrorCode code(TaskFailure failure) {
        return switch (failure.said().kind()) {
            case CONNECTION -> ErrorCode.CONNECTION_LOST;
            case TOO_MANY_CONNECTIONS -> ErrorCode.DATABASE_UNREACHABLE;
            case DATABASE_GONE -> ErrorCode.DATABASE_UNKNOWN;
            case INTERRUPTED -> ErrorCode.INTERRUPTED;
            case STATEMENT,
                    LOCK_TIMEOUT,
                    CONFLICT,
                    CANCELLED,
                    LOGIN,
                    DATABASE_UNKNOWN,
                    TABLE_MISSING,
                    FORBIDDEN,
                    NO_ROOM,
                    READ_ONLY ->
                failure.stage() == TaskFailure.Stage.RECORD
                        ? ErrorCode.HISTORY_NOT_WRITABLE
                        : ErrorCode.MIGRATION_FAILED;
        };
    }

    private static String hint(PreparedScript task, TaskFailure failure) {
        String again = "'migrate " + task.direction().word() + "'";
        return switch (failure.said().kind()) {
            case CONNECTION ->
                "When the database is back, 'migrate info' shows how it stands, and " + again + " goes on from there.";
            case LOCK_TIMEOUT ->
                "Another session holds a lock on what the statement needs. Run " + again
                        + " again when it is done, or wait longer with '--lock-timeout'.";
            case CONFLICT ->
                "Another session works on the same rows or tables, and the database let it go first. Run " + again
                        + " again when it is done, or have it tried more often with '--lock-retries'.";
            case INTERRUPTED -> again + " goes on when you want it to.";
            case CANCELLED -> "Run " + again + " again; '--statement-timeout' sets how long a statement may take.";
            case READ_ONLY -> "Use a database that can be written: the primary, or a file with write permission.";
            case TABLE_MISSING ->
                failure.stage() == TaskFailure.Stage.RECORD
                        ? "Does the script do away with the history's table? Give that another name with '--table'."
                        : mend(again);
            case TOO_MANY_CONNECTIONS -> Failures.MORE_CONNECTIONS + " Then " + again + " goes on.";
            case DATABASE_GONE -> Failures.GONE + " Then " + again + " goes by what it holds.";
            case FORBIDDEN, LOGIN ->
                "The user lacks a privilege. Grant it, or run " + again + " as another user or with another '--role'.";
            case NO_ROOM -> Failures.ROOM + " Then " + again + " goes on.";
            case STATEMENT, DATABASE_UNKNOWN -> mend(again) + placeholdersAreOff(task, failure);
        };
    }

    /** Those who come from Flyway, which has them on, can't know. */
    private static String placeholdersAreOff(PreparedScript task, TaskFailure failure) {
        return failure.statement()
                .flatMap(task.replacer()::leftAsItIs)
                .map(placeholder -> " If " + placeholder + " is to be replaced, turn placeholders on with"
                        + " '--replace-placeholders on', or with '-- migrate:placeholders on' in the script.")
                .orElse("");
    }

    private static String mend(String again) {
        return "Mend the script and run " + again + " again.";
    }

    /** The place in the file that the database means. */
    private record Mark(Location location, List<String> lines) {
        static Mark of(SqlStatement statement, Replacement sent, SqlFailure said) {
            String text = sent.text();
            if (said.position().isPresent()) {
                int position = Math.min(said.position().getAsInt(), text.codePointCount(0, text.length()));
                return at(statement, sent.origin(text.offsetByCodePoints(0, position)));
            }
            return said.line()
                    .flatMap(line -> ofLine(statement, sent, line))
                    .orElseGet(() -> new Mark(statement.location(), List.of()));
        }

        private static Optional<Mark> ofLine(SqlStatement statement, Replacement sent, SqlFailure.Line line) {
            return switch (line.within()) {
                case DATA -> statement.data().map(data -> atData(data.location(), line.number()));
                case BODY ->
                    statement
                            .head()
                            .firstString()
                            .map(start -> at(statement, startOfLine(statement.text(), start, line.number())));
                case STATEMENT ->
                    line.number() == 1
                            ? Optional.empty()
                            : Optional.of(at(statement, sent.origin(startOfLine(sent.text(), 0, line.number()))));
            };
        }

        /** The line itself has been read and is gone; the database quotes what matters of it. */
        private static Mark atData(Location first, int line) {
            return new Mark(new Location(first.file(), first.line() + line - 1, 1), List.of());
        }

        /** Beginning of what stands on a line, counted from the one of an offset. */
        private static int startOfLine(String text, int from, int line) {
            int offset = from;
            for (int i = 1; i < line; i++) {
                int next = text.indexOf('\n', offset);
                if (next < 0) {
                    return offset;
                }
                offset = next + 1;
            }
            while (offset < text.length() && Character.isWhitespace(text.charAt(offset))) {
                offset++;
            }
            return offset;
        }

        private static Mark at(SqlStatement statement, int offset) {
            String text = statement.text();
            int lineStart = 0;
            int line = statement.location().line();
            for (int i = 0; i < offset; i++) {
                boolean ends = text.charAt(i) == '\n'
                        || (text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
                if (ends) {
                    line++;
                    lineStart = i + 1;
                }
            }
            boolean first = line == statement.location().line();
            int indent = first ? statement.location().column() - 1 : 0;
            int column = text.codePointCount(lineStart, offset) + 1 + indent;
            Location location = new Location(statement.location().file(), line, column);
            return new Mark(location, marked(text, lineStart, offset, line));
        }

        private static List<String> marked(String text, int lineStart, int offset, int line) {
            int end = lineStart;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int from = Math.max(lineStart, offset - LINE_LIMIT / 2);
            int to = Math.min(end, from + LINE_LIMIT);
            String number = Integer.toString(line);
            String shown = text.substring(from, to).replace('\t', ' ');
            String blanks = " ".repeat(text.codePointCount(from, Math.min(offset, to)));
            return List.of(number + " | " + shown, " ".repeat(number.length()) + " | " + blanks + "^");
        }
    }
}
