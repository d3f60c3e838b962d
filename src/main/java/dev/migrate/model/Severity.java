package dev.migrate.model;

/** How bad a problem or a message of the database is. */
public enum Severity {
    ERROR,
    WARNING,
    NOTICE;

    /** Lower case, as people and JSON read it. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTICE -> "notice";
        };
    }
}
