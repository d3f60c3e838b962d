package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sql.ScriptListing.Piece;
import dev.migrate.sql.SqlSyntax.Client;
import dev.migrate.sql.SqlSyntax.Feature;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script and what the scanner has found in it: put together again they are the same, for between the pieces there is
 * nothing but blanks, comments and terminators. Finds comments by means of its own.
 */
final class ScriptPieces {
    private static final Pattern LINE_TERMINATOR = Pattern.compile("(?i)(/|go)[ \\t\\r\\f\\x0B]*(--|\\n|\\z)");

    private final String script;
    private final SqlSyntax syntax;
    private final ScriptListing listing;
    private final boolean mysql;
    private final boolean returns;

    private String delimiter = ";";
    private int position;

    ScriptPieces(String script, SqlSyntax syntax, ScriptListing listing) {
        this.script = script;
        this.syntax = syntax;
        this.listing = listing;
        returns = syntax.has(Feature.CARRIAGE_RETURNS_END_COMMENTS);
        mysql = syntax.client() == Client.MYSQL;
    }

    /** Fails unless every character of the script, up to an error if there is one, has its place. */
    void requireWhole() {
        position = script.startsWith("\uFEFF") ? 1 : 0;
        for (Piece piece : listing.pieces()) {
            switch (piece.kind()) {
                case STATEMENT -> take(piece);
                case COMMAND -> {
                    take(piece);
                    delimiter = changesDelimiter(syntax, piece.text()) ? delimiter(piece.text()) : delimiter;
                }
                case DATA -> takeData(piece);
            }
        }
        if (listing.error().isEmpty()) {
            passGap(script.length());
        }
    }

    private void take(Piece piece) {
        passGap((int) piece.offset());
        takeText(piece.text());
    }

    private void takeText(String text) {
        assertThat(script.substring(position)).startsWith(text);
        position += text.length();
    }

    /** What is between the statement's terminator and the line's end may be a comment. */
    private void takeData(Piece piece) {
        passTerminator();
        position = lineEnd(position);
        position += script.startsWith("\r\n", position) ? 2 : 1;
        takeText(piece.text());
        takeText("\\.");
    }

    static boolean changesDelimiter(SqlSyntax syntax, String command) {
        return syntax.client() == Client.MYSQL && words(command)[0].equalsIgnoreCase("delimiter");
    }

    static String delimiter(String command) {
        return words(command)[1].replaceAll("^(['\"])(.*).$", "$2");
    }

    private static String[] words(String command) {
        return command.split("[ \t\u000B\f]+");
    }

    private void passTerminator() {
        while (!script.startsWith(delimiter, position)) {
            passOne();
        }
        passOne();
    }

    private void passGap(int end) {
        while (position < end) {
            passOne();
        }
        assertThat(position).isEqualTo(end);
    }

    private void passOne() {
        int next = behindOne();
        assertThat(next).as("what stands at %s in %s", position, script).isGreaterThan(position);
        position = next;
    }

    private int behindOne() {
        if (script.startsWith(delimiter, position)) {
            return position + delimiter.length();
        }
        if (" \t\n\r\f\u000B".indexOf(script.charAt(position)) >= 0) {
            return position + 1;
        }
        Matcher terminator = LINE_TERMINATOR.matcher(script).region(position, script.length());
        if (syntax.has(Feature.LINE_TERMINATORS) && terminator.lookingAt()) {
            return terminator.end(1);
        }
        if (script.startsWith("--", position) || (mysql && script.charAt(position) == '#')) {
            return lineEnd(position);
        }
        return script.startsWith("/*", position) ? behindBlock() : position;
    }

    private int behindBlock() {
        int depth = 0;
        int at = position;
        while (at < script.length()) {
            boolean opens = script.startsWith("/*", at) && (depth == 0 || syntax.has(Feature.NESTED_COMMENTS));
            boolean closes = !opens && script.startsWith("*/", at);
            depth += opens ? 1 : closes ? -1 : 0;
            at += opens || closes ? 2 : 1;
            if (depth == 0) {
                return at;
            }
        }
        return syntax.has(Feature.OPEN_COMMENTS) ? at : position;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < script.length() && script.charAt(end) != '\n' && !(returns && script.charAt(end) == '\r')) {
            end++;
        }
        return end;
    }
}
