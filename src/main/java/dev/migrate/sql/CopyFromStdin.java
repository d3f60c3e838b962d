package dev.migrate.sql;

/** Follows a statement's tokens to tell whether it is a {@code COPY … FROM stdin}, however long its list of columns. */
final class CopyFromStdin {
    private boolean first = true;
    private int parentheses;
    private Token previous = Token.TERMINATOR;
    private boolean found;

    /** A statement begins. */
    void begin() {
        first = true;
        parentheses = 0;
        previous = Token.TERMINATOR;
        found = false;
    }

    /** Takes the next token; false if no further one of this statement matters. */
    boolean follow(Token token) {
        if (first) {
            first = false;
            return token == Token.COPY;
        }
        if (token == Token.OPEN) {
            parentheses++;
        } else if (token == Token.CLOSE) {
            parentheses--;
        }
        found |= token == Token.STDIN && previous == Token.FROM && parentheses == 0;
        previous = token;
        return !found;
    }

    /** Whether data follows the statement. */
    boolean isFound() {
        return found;
    }
}
