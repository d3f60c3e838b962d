package dev.migrate.sql;

import dev.migrate.model.Location;
import java.util.Optional;

/**
 * A statement of a script.
 *
 * @param number from 1, within its script
 * @param text without its terminator and the white space and comments around it
 * @param offset of its first character in the script, from 0, in characters
 * @param location of its first character
 * @param head its leading tokens
 * @param data what follows {@code COPY … FROM stdin}, up to its end mark; to be read before the next statement is asked for
 */
public record SqlStatement(
        int number, String text, long offset, Location location, StatementHead head, Optional<CopyData> data) {

    /** Where a character of the text stands. */
    public Location locationOf(int index) {
        LineCounter counter = new LineCounter(location);
        counter.pass(text.substring(0, index).toCharArray(), 0, index);
        return counter.location();
    }
}
