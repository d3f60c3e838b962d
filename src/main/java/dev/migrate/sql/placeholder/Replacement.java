package dev.migrate.sql.placeholder;

import java.util.ArrayList;
import java.util.List;

/**
 * What is sent for a statement.
 *
 * @param text with values in place of placeholders
 * @param edits where it differs from the statement's text, in ascending order
 */
public record Replacement(String text, List<Edit> edits) {

    /** A piece of the text sent, and the piece of the statement's text in whose place it stands. */
    record Edit(int from, int to, int originFrom, int originTo) {}

    public Replacement {
        edits = List.copyOf(edits);
    }

    static Replacement of(String text) {
        return new Replacement(text, List.of());
    }

    /** The place in the statement's text that a place in the text sent comes from: of a value, its placeholder's beginning. */
    public int origin(int index) {
        int shift = 0;
        for (Edit edit : edits) {
            if (index < edit.from) {
                break;
            }
            if (index < edit.to) {
                return edit.originFrom;
            }
            shift = edit.originTo - edit.to;
        }
        return index + shift;
    }

    /** Puts one together. */
    static final class Builder {
        private final String origin;
        private final StringBuilder text = new StringBuilder();
        private final List<Edit> edits = new ArrayList<>();
        private int copied;

        Builder(String origin) {
            this.origin = origin;
        }

        /** Puts other text in place of a piece that begins behind all pieces before. */
        void replace(int from, int to, String by) {
            text.append(origin, copied, from);
            edits.add(new Edit(text.length(), text.length() + by.length(), from, to));
            text.append(by);
            copied = to;
        }

        Replacement build() {
            return new Replacement(text + origin.substring(copied), edits);
        }
    }
}
