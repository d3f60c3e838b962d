package dev.migrate.sql;

import dev.migrate.model.Location;
import dev.migrate.sql.SqlSyntax.Client;
import dev.migrate.sql.SqlSyntax.Feature;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes commands of a database's own command-line client from between the statements of a script. */
final class ClientCommands {
    private static final String DELIMITER = "delimiter";
    private static final String SOURCE = "source";
    private static final String USE = "use";
    /** What the mysql client takes for a command where nothing else on the line ends a statement. */
    private static final List<String> WHOLE_LINES = List.of(
            "?",
            "charset",
            "clear",
            "connect",
            "costs",
            "edit",
            "ego",
            "exit",
            "go",
            "help",
            "nopager",
            "notee",
            "nowarning",
            "pager",
            "print",
            "prompt",
            "query_attributes",
            "quit",
            "rehash",
            "resetconnection",
            "sandbox",
            "ssl_session_data_print",
            "status",
            "system",
            "tee",
            "warnings");

    private final ScriptBuffer buffer;
    private final Lexer lexer;
    private final Client client;
    private final Consumer<ClientCommand> listener;
    private boolean slashes;

    ClientCommands(ScriptBuffer buffer, Lexer lexer, SqlSyntax syntax, Consumer<ClientCommand> listener) {
        this.buffer = buffer;
        this.lexer = lexer;
        this.client = syntax.client();
        this.listener = listener;
        follow(syntax);
    }

    /** The session's settings have changed. */
    void follow(SqlSyntax syntax) {
        slashes = syntax.has(Feature.ORACLE_BODIES);
    }

    /** Takes the command that stands here, where a statement could begin; false if none does. */
    boolean take() {
        return switch (client) {
            case PSQL -> buffer.peek() == '\\' && psql();
            case MYSQL -> (slashes && buffer.peek() == '/' && slash()) || mysql(buffer.peek());
            case SQLITE -> (buffer.peek() == '.' || buffer.peek() == '#') && buffer.atLineStart() && sqlite();
        };
    }

    /** Takes mysql's {@code use shop}, which needs nothing to end it but the line; empty if none stands here. */
    Optional<String> takeUse() {
        boolean use = client == Client.MYSQL && atWord(USE) && hasArgument(USE) && isWholeLine();
        return use ? Optional.of(line('\n')) : Optional.empty();
    }

    private boolean hasArgument(String word) {
        int at = word.length();
        while (buffer.peek(at) != '\n' && Characters.isBlank(buffer.peek(at))) {
            at++;
        }
        return buffer.peek(at) != '\n' && buffer.peek(at) != ScriptBuffer.END;
    }

    /** Whether nothing on the rest of the line ends a statement: what the client asks before it looks for a command. */
    private boolean isWholeLine() {
        int at = 0;
        while (buffer.peek(at) != '\n' && buffer.peek(at) != ScriptBuffer.END) {
            if (buffer.peek(at) == '\\' || buffer.peek(at) == ';' || lexer.isDelimiter(at)) {
                return false;
            }
            at++;
        }
        return true;
    }

    private boolean psql() {
        boolean understood = isUnderstoodPsql();
        long start = buffer.offset();
        Location location = buffer.location(start);
        if (buffer.peek(1) == ';') {
            buffer.skip(2);
            return report("\\;", start, location, false);
        }
        return report(line(), start, location, understood);
    }

    /** Whether a command of psql stands here that dumps hold. */
    boolean isUnderstoodPsql() {
        return atWord("\\restrict") || atWord("\\unrestrict") || atWord("\\.");
    }

    /** The shell takes a line that begins with # for a comment. */
    private boolean sqlite() {
        long start = buffer.offset();
        Location location = buffer.location(start);
        boolean comment = buffer.peek() == '#';
        return report(line(), start, location, comment);
    }

    /** Scripts in the manner of PL/SQL have a line with nothing but a slash behind each body. */
    private boolean slash() {
        int end = 1;
        while (buffer.peek(end) == ' ' || buffer.peek(end) == '\t') {
            end++;
        }
        char next = buffer.peek(end);
        if (!buffer.atLineStart() || (next != '\n' && next != '\r' && next != ScriptBuffer.END)) {
            return false;
        }
        long start = buffer.offset();
        Location location = buffer.location(start);
        return report(line(), start, location, true);
    }

    private boolean mysql(char c) {
        if (c == '\\') {
            return mysqlBackslash();
        }
        boolean delimiter = atWord(DELIMITER);
        if (!delimiter && !atWord(SOURCE) && !(atWholeLine() && isWholeLine())) {
            return false;
        }
        long start = buffer.offset();
        Location location = buffer.location(start);
        String text = line();
        if (delimiter) {
            lexer.delimiter(delimiter(text, location));
        }
        return report(text, start, location, delimiter);
    }

    private boolean atWholeLine() {
        for (String word : WHOLE_LINES) {
            if (atWord(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code \g} and {@code \G} end the statement before them; other commands take the line. */
    private boolean mysqlBackslash() {
        char letter = buffer.peek(1);
        if (letter == 'N') {
            return false;
        }
        long start = buffer.offset();
        Location location = buffer.location(start);
        if (letter == 'g' || letter == 'G') {
            buffer.skip(2);
            return report("\\" + letter, start, location, true);
        }
        return report(line(), start, location, false);
    }

    private static String delimiter(String line, Location location) {
        String argument = firstWord(line, DELIMITER.length());
        char quote = argument.isEmpty() ? ' ' : argument.charAt(0);
        boolean quoted = (quote == '\'' || quote == '"') && argument.length() > 1;
        String delimiter = quoted ? argument.substring(1, argument.length() - 1) : argument;
        if (delimiter.isEmpty()) {
            throw Unreadable.script(
                    location,
                    "DELIMITER has no argument",
                    "Say what ends statements from here on, as in DELIMITER //.");
        }
        if (delimiter.indexOf('\\') >= 0) {
            throw Unreadable.script(
                    location,
                    "the delimiter \"" + delimiter + "\" contains a backslash",
                    "Choose another, such as //: mysql reads a backslash as the beginning of a command.");
        }
        return delimiter;
    }

    private boolean report(String text, long start, Location location, boolean understood) {
        buffer.release();
        listener.accept(new ClientCommand(client, text, start, location, understood));
        return true;
    }

    /** Takes the rest of the line, without white space at its end. */
    private String line() {
        return line('\r');
    }

    /** The same where one character besides LF ends a line, or none. */
    private String line(char end) {
        long start = buffer.offset();
        buffer.hold();
        buffer.skipTo('\n', end);
        String text = buffer.text(start, buffer.offset());
        int length = text.length();
        while (length > 0 && Characters.isBlank(text.charAt(length - 1))) {
            length--;
        }
        return text.substring(0, length);
    }

    private boolean atWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = buffer.peek(i);
            if (c != word.charAt(i) && c != Keywords.upper(word.charAt(i))) {
                return false;
            }
        }
        char next = buffer.peek(word.length());
        return Characters.isBlank(next) || next == ScriptBuffer.END;
    }

    private static String firstWord(String line, int from) {
        int start = from;
        while (start < line.length() && Characters.isBlank(line.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < line.length() && !Characters.isBlank(line.charAt(end))) {
            end++;
        }
        return line.substring(start, end);
    }
}
