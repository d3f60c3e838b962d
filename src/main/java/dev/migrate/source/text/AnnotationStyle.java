package dev.migrate.source.text;

import java.util.Optional;

/** Ways in which comments speak to a migration tool: what follows the dashes. */
public enum AnnotationStyle {
    /** Ours, and dbmate's. */
    MIGRATE("migrate:"),
    GOOSE("+goose"),
    SQL_MIGRATE("+migrate"),
    ATLAS("atlas:txmode"),
    SQLX("no-transaction"),
    TERN("tern:"),
    TERN_SEPARATOR("create above / drop below"),
    MYBATIS_SEPARATOR("//@UNDO");

    private final String prefix;

    AnnotationStyle(String prefix) {
        this.prefix = prefix;
    }

    /** The style of a comment's text, dashes and blanks before it removed. */
    static Optional<AnnotationStyle> of(String comment) {
        for (AnnotationStyle style : values()) {
            if (style.begins(comment)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }

    private boolean begins(String comment) {
        if (!comment.regionMatches(true, 0, prefix, 0, prefix.length())) {
            return false;
        }
        // "no-transactions-here" is prose; only after a colon may a word follow at once.
        return prefix.endsWith(":") || comment.length() == prefix.length() || comment.charAt(prefix.length()) <= ' ';
    }

    /** What the comment says after the prefix, blanks kept. */
    String rest(String comment) {
        return comment.substring(prefix.length());
    }
}
