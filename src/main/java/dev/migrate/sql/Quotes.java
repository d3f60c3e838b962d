package dev.migrate.sql;

import dev.migrate.model.MigrateException;
import dev.migrate.sql.SqlSyntax.Feature;

/** Moves over quoted lexemes. */
final class Quotes {
    private final ScriptBuffer buffer;
    private final boolean backslashEscapes;
    private final boolean doubleQuotedStrings;

    Quotes(ScriptBuffer buffer, SqlSyntax syntax) {
        this.buffer = buffer;
        backslashEscapes = syntax.has(Feature.BACKSLASH_ESCAPES);
        doubleQuotedStrings = syntax.has(Feature.DOUBLE_QUOTED_STRINGS);
    }

    /** {@code '…'}. */
    Token string() {
        if (backslashEscapes) {
            return escapeString();
        }
        return plain('\'', "string");
    }

    /**
     * {@code '…'} with escapes; one that goes on after a line break keeps them in PostgreSQL, and for the others nothing
     * changes by reading both parts as one.
     */
    Token escapeString() {
        escaped('\'');
        for (int gap = continuation(); gap > 0; gap = continuation()) {
            buffer.skip(gap);
            escaped('\'');
        }
        return Token.QUOTED;
    }

    /** {@code "…"}. */
    Token doubleQuoted() {
        if (!doubleQuotedStrings) {
            return plain('"', "quoted name");
        }
        if (!backslashEscapes) {
            return plain('"', "string");
        }
        escaped('"');
        return Token.QUOTED;
    }

    Token backtick() {
        return plain('`', "quoted name");
    }

    /** SQLite's {@code […]}, in which nothing is doubled. */
    Token bracketed() {
        long from = buffer.offset();
        if (!buffer.skipTo(']', ']')) {
            throw unclosed(from, "name in brackets", "Add the closing ].");
        }
        buffer.skip(1);
        return Token.QUOTED;
    }

    /** <code>$tag$…$tag$</code>, if one begins here; else a parameter or a lone <code>$</code>. */
    Token dollar() {
        int length = tagLength();
        if (length == 0) {
            buffer.skip(1);
            while (buffer.peek() >= '0' && buffer.peek() <= '9') {
                buffer.skip(1);
            }
            return Token.SYMBOL;
        }
        long from = buffer.offset();
        String tag = buffer.text(from, from + length);
        buffer.skip(length);
        while (buffer.skipTo('$', '$')) {
            if (buffer.startsWith(tag)) {
                buffer.skip(length);
                return Token.QUOTED;
            }
            buffer.skip(1);
        }
        throw unclosed(from, "dollar-quoted string", "Add the closing " + tag + ".");
    }

    private int tagLength() {
        int length = 1;
        while (isTagPart(buffer.peek(length), length)) {
            length++;
        }
        return buffer.peek(length) == '$' ? length + 1 : 0;
    }

    private static boolean isTagPart(char c, int at) {
        boolean digit = c >= '0' && c <= '9';
        return c != '$' && Characters.isWordPart(c) && !(digit && at == 1);
    }

    private Token plain(char quote, String what) {
        long from = buffer.offset();
        do {
            buffer.skip(1);
            if (!buffer.skipTo(quote, quote)) {
                throw unclosed(from, what, doubling(quote));
            }
            buffer.skip(1);
        } while (buffer.peek() == quote);
        return Token.QUOTED;
    }

    private void escaped(char quote) {
        long from = buffer.offset();
        do {
            buffer.skip(1);
            while (buffer.skipTo(quote, '\\') && buffer.peek() == '\\') {
                buffer.skip(1);
                if (buffer.peek() != ScriptBuffer.END) {
                    buffer.skip(1);
                }
            }
            if (buffer.peek() == ScriptBuffer.END) {
                throw unclosed(from, "string", doubling(quote));
            }
            buffer.skip(1);
        } while (buffer.peek() == quote);
    }

    /** How far away the next part of a continued string begins, or 0. */
    private int continuation() {
        int distance = 0;
        boolean lineEnd = false;
        while (true) {
            char c = buffer.peek(distance);
            if (c == '-' && buffer.peek(distance + 1) == '-') {
                distance = lineEnd(distance);
                continue;
            }
            if (!Characters.isBlank(c)) {
                return lineEnd && c == '\'' ? distance : 0;
            }
            lineEnd |= c == '\n' || c == '\r';
            distance++;
        }
    }

    private int lineEnd(int distance) {
        int end = distance;
        char c = buffer.peek(end);
        while (c != '\n' && c != '\r' && c != ScriptBuffer.END) {
            end++;
            c = buffer.peek(end);
        }
        return end;
    }

    private static String doubling(char quote) {
        return "Add the closing " + quote + ", and double each " + quote + " that is meant literally.";
    }

    private MigrateException unclosed(long from, String what, String hint) {
        return Unreadable.script(buffer.location(from), "the " + what + " that begins here is never closed", hint);
    }
}
