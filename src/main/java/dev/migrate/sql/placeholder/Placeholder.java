package dev.migrate.sql.placeholder;

import dev.migrate.model.PlaceholderName;

/**
 * A placeholder in a text.
 *
 * @param end where the text goes on behind it
 */
record Placeholder(PlaceholderName name, Form form, int end) {
    /** What begins each. */
    static final String OPENING = "${";
}
