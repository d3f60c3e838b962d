package dev.migrate.sql;

/** What characters are to every dialect. */
final class Characters {
    private Characters() {}

    static boolean isBlank(char c) {
        return c == ' ' || (c <= '\r' && c >= '\t');
    }

    /** Letters, digits, {@code _}, <code>$</code> and whatever is not ASCII. */
    static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '$'
                || c >= '\u0080';
    }

    /** Where the first LF, CR or NUL is; {@code to} if there is none. */
    static int endOfLine(char[] chars, int from, int to) {
        int at = from;
        while (at < to && !endsLine(chars[at])) {
            at++;
        }
        return at;
    }

    private static boolean endsLine(char c) {
        return c <= '\r' && (c == '\n' || c == '\r' || c == ScriptBuffer.END);
    }
}
