package dev.migrate.sql;

import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.sql.SqlSyntax.Feature;

/** Moves over comments, and tells those whose content is code. */
final class Comments {
    private final ScriptBuffer buffer;
    private final boolean nested;
    private final boolean open;
    private final boolean hash;
    private final char lineEnd;
    private final boolean spacedDash;
    private final boolean conditional;
    private final boolean mariadbConditional;

    Comments(ScriptBuffer buffer, SqlSyntax syntax) {
        this.buffer = buffer;
        nested = syntax.has(Feature.NESTED_COMMENTS);
        open = syntax.has(Feature.OPEN_COMMENTS);
        hash = syntax.has(Feature.HASH_COMMENTS);
        lineEnd = syntax.has(Feature.CARRIAGE_RETURNS_END_COMMENTS) ? '\r' : '\n';
        spacedDash = syntax.has(Feature.SPACED_DASH_COMMENTS);
        conditional = syntax.has(Feature.CONDITIONAL_COMMENTS);
        mariadbConditional = syntax.has(Feature.MARIADB_CONDITIONAL_COMMENTS);
    }

    /** Whether a comment may begin with a character. */
    boolean mayBegin(char c) {
        return c == '-' || c == '/' || c == '#';
    }

    /** Moves over the comment that begins here; false if none does. */
    boolean skip() {
        char c = buffer.peek();
        if (c == '#' ? hash : c == '-' && dashes()) {
            skipLine();
            return true;
        }
        if (c != '/' || buffer.peek(1) != '*' || conditionalLength() > 0) {
            return false;
        }
        block();
        return true;
    }

    /**
     * Moves over a line that begins with {@code --}, whatever follows: the mysql client drops such lines, as {@code -----},
     * between two statements; false if none begins here.
     */
    boolean skipLineBetweenStatements() {
        if (!spacedDash || !buffer.startsWith("--")) {
            return false;
        }
        skipLine();
        return true;
    }

    /** The length of what begins a comment whose content is code: {@code /*!50003}; 0 if none begins here. */
    int conditionalLength() {
        if (!conditional || buffer.peek() != '/' || buffer.peek(1) != '*') {
            return 0;
        }
        int mark = mariadbConditional && buffer.peek(2) == 'M' ? 3 : 2;
        if (buffer.peek(mark) != '!') {
            return 0;
        }
        int end = mark + 1;
        boolean reachable = false;
        while (buffer.peek(end) >= '0' && buffer.peek(end) <= '9') {
            reachable |= buffer.peek(end) != '9';
            end++;
        }
        // No server has the version 99999 or 999999: mariadb-dump begins with /*M!999999\- enable the sandbox mode */.
        return reachable || end - mark < 6 ? end : 0;
    }

    static MigrateException unclosed(Location location) {
        return Unreadable.script(
                location,
                "the comment that begins here is never closed",
                "Add the closing */; where comments nest, each /* within it needs one of its own");
    }

    private void skipLine() {
        buffer.skipTo('\n', lineEnd);
    }

    private boolean dashes() {
        return buffer.peek(1) == '-' && (!spacedDash || buffer.peek(2) <= ' ');
    }

    private void block() {
        Location start = buffer.location(buffer.offset());
        buffer.skip(2);
        int depth = 1;
        while (buffer.skipTo('*', nested ? '/' : '*')) {
            char c = buffer.peek();
            char next = buffer.peek(1);
            if (c == '*' && next == '/') {
                buffer.skip(2);
                depth--;
                if (depth == 0) {
                    return;
                }
            } else if (c == '/' && next == '*') {
                buffer.skip(2);
                depth++;
            } else {
                buffer.skip(1);
            }
        }
        if (!open) {
            throw unclosed(start);
        }
    }
}
