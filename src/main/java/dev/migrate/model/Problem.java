package dev.migrate.model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Something wrong that was found without stopping at it.
 *
 * @param code of the error that it leads to where it stops a command
 * @param message what is wrong, in one sentence that does not repeat the line
 * @param hint what to do about it
 * @param file the file that it is about
 * @param line of the file, from 1, where it is about one
 * @param column of the line, from 1, where it is about one place in it
 */
public record Problem(
        ErrorCode code,
        Severity severity,
        String message,
        Optional<String> hint,
        Optional<String> file,
        OptionalInt line,
        OptionalInt column) {
    /** One that is about a whole line. */
    public Problem(
            ErrorCode code,
            Severity severity,
            String message,
            Optional<String> hint,
            Optional<String> file,
            OptionalInt line) {
        this(code, severity, message, hint, file, line, OptionalInt.empty());
    }

    /** One that is about one place. */
    public static Problem at(Location place, ErrorCode code, Severity severity, String message, Optional<String> hint) {
        return new Problem(
                code,
                severity,
                message,
                hint,
                Optional.of(place.file()),
                OptionalInt.of(place.line()),
                OptionalInt.of(place.column()));
    }

    /** One that is about a whole file, or about none. */
    public Problem(ErrorCode code, Severity severity, String message, Optional<String> hint, Optional<String> file) {
        this(code, severity, message, hint, file, OptionalInt.empty());
    }

    /** The same problem, with another severity. */
    public Problem withSeverity(Severity other) {
        return new Problem(code, other, message, hint, file, line, column);
    }

    /** The same problem, in other words. */
    public Problem withMessage(UnaryOperator<String> change) {
        return new Problem(code, severity, change.apply(message), hint, file, line, column);
    }

    /** The file, with line and column where there are such. */
    public Optional<String> place() {
        return file.map(name -> name + suffix(line) + suffix(column));
    }

    private static String suffix(OptionalInt number) {
        return number.isPresent() ? ":" + number.getAsInt() : "";
    }

    /** The message, after its place where that is a line. */
    public String placedMessage() {
        return line.isPresent() ? place().orElse("") + ": " + message : message;
    }
}
