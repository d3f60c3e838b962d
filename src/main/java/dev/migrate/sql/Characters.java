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
}
