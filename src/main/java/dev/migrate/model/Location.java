package dev.migrate.model;

/**
 * A place in a file.
 *
 * @param file path as the user gave it
 * @param line from 1; LF, CRLF and a lone CR end a line
 * @param column from 1, in code points
 */
public record Location(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
