package dev.migrate.sql;

import dev.migrate.model.MigrateException;
import java.util.Arrays;

/**
 * Finds the variables of psql in a statement: {@code :name}, {@code :'name'}, {@code :"name"}. A colon that PostgreSQL
 * knows stands between brackets, as in {@code a[1:n]}, or in the parentheses of {@code JSON_OBJECT}.
 */
final class ClientVariables {
    private final ScriptBuffer buffer;
    /** Where the brackets that are open begin. */
    private long[] opened = new long[16];

    private int depth;

    ClientVariables(ScriptBuffer buffer) {
        this.buffer = buffer;
    }

    /** A statement begins. */
    void begin() {
        depth = 0;
    }

    /** Takes a bracket or colon, behind which the script stands; fails if the name of a variable follows. */
    void follow(Token token, long start, long from) {
        if (token == Token.OPEN || token == Token.OPEN_BRACKET) {
            open(from);
        } else if (token == Token.COLON) {
            refuseVariable(start, from);
        } else if (depth > 0) {
            depth--;
        }
    }

    private void open(long from) {
        if (depth == opened.length) {
            opened = Arrays.copyOf(opened, 2 * depth);
        }
        opened[depth] = from;
        depth++;
    }

    private void refuseVariable(long start, long from) {
        boolean cast = from > start && before(from) == ':';
        int length = cast || (depth > 0 && knowsColons(start, opened[depth - 1])) ? 0 : nameLength();
        if (length > 0) {
            throw refusal(from, length);
        }
    }

    /** Whether a colon in these brackets may be PostgreSQL's own. */
    private boolean knowsColons(long start, long bracket) {
        if (before(bracket + 1) == '[') {
            return true;
        }
        long end = bracket;
        while (end > start && Characters.isBlank(before(end))) {
            end--;
        }
        long word = end;
        while (word > start && Characters.isWordPart(before(word))) {
            word--;
        }
        Token known = buffer.keyword(word, end);
        // what a comment hides is left to the server
        boolean comment = end > start && before(end) == '/';
        return comment || known == Token.JSON_OBJECT || known == Token.JSON_OBJECTAGG;
    }

    private char before(long offset) {
        return buffer.peek((int) (offset - buffer.offset()) - 1);
    }

    /** The length of the name behind a colon, with what encloses it; 0 if none stands here. */
    private int nameLength() {
        char first = buffer.peek();
        boolean quoted = first == '\'' || first == '"';
        int start = quoted ? 1 : first == '{' && buffer.peek(1) == '?' ? 2 : 0;
        int end = start;
        while (Characters.isWordPart(buffer.peek(end)) && buffer.peek(end) != '$') {
            end++;
        }
        if (end == start || start == 0) {
            return end;
        }
        return buffer.peek(end) == (quoted ? first : '}') ? end + 1 : 0;
    }

    private MigrateException refusal(long from, int length) {
        String written = buffer.text(from, from + 1 + length);
        return Unreadable.script(
                buffer.location(from),
                written + " is a variable of the psql client, not SQL",
                "Write " + placeholder(written) + ", and \"-- migrate:placeholders on\" at the head of the file.");
    }

    private static String placeholder(String variable) {
        String inner = variable.replaceAll("[:'\"{?}]", "");
        return switch (variable.charAt(1)) {
            case '\'' -> "the placeholder ${" + inner + ":literal} instead";
            case '"' -> "the placeholder ${" + inner + ":identifier} instead";
            case '{' -> "a placeholder instead, which has a value or is an error";
            default -> "the placeholder ${" + inner + "} instead";
        };
    }
}
