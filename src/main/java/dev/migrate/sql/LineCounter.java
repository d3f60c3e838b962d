package dev.migrate.sql;

import dev.migrate.model.Location;

/** Line and column of one place that moves forward through a script; LF, CRLF and a lone CR end a line. */
final class LineCounter {
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private boolean atStart = true;
    private boolean afterReturn;
    private int line;
    private int column;

    LineCounter(String file, int firstLine) {
        this(new Location(file, firstLine, 1));
    }

    LineCounter(Location start) {
        file = start.file();
        line = start.line();
        column = start.column();
    }

    /** Moves over characters of the script. */
    void pass(char[] chars, int from, int to) {
        int at = from;
        while (at < to) {
            int plain = at;
            while (at < to && isPlain(chars[at])) {
                at++;
            }
            if (at > plain) {
                column += at - plain;
                afterReturn = false;
                atStart = false;
            }
            if (at < to) {
                pass(chars[at++]);
            }
        }
    }

    /** Moves over what is left of a line and the character that ends it. */
    void passLine(int length, char end) {
        if (length > 0) {
            afterReturn = false;
            atStart = false;
        }
        pass(end);
    }

    /** Whether it is one code point, one column, and ends no line: nearly all are. */
    private static boolean isPlain(char c) {
        return c > '\r' && c < Character.MIN_SURROGATE;
    }

    private void pass(char c) {
        if (c == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c) && !(atStart && c == BYTE_ORDER_MARK)) {
            column++;
        }
        atStart = false;
    }

    Location location() {
        return new Location(file, line, column);
    }
}
