package dev.migrate.model;

import java.util.Locale;
import java.util.Optional;

/** Where in a script placeholders are replaced. */
public enum PlaceholderMode {
    /** Nowhere: <code>${…}</code> is data. */
    OFF,
    /** In code, strings and quoted names, but not within dollar quotes. */
    ON,
    /** The same, and within dollar quotes. */
    DOLLAR_QUOTES;

    /** What directives and settings call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode that is called so. */
    public static Optional<PlaceholderMode> of(String word) {
        for (PlaceholderMode mode : values()) {
            if (mode.word().equalsIgnoreCase(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
