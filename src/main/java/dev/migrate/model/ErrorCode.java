package dev.migrate.model;

import java.util.Locale;

/** Every kind of failure, with the exit code that it leads to; {@code docs/errors.md} has a section for each. */
public enum ErrorCode {
    NOT_MIGRATED(1),
    USAGE(2),
    CONFIGURATION(2),
    CONFIRMATION_NEEDED(2),
    FILES_UNREADABLE(2),
    FILES_INVALID(2),
    SCRIPT_UNREADABLE(2),
    PLACEHOLDERS_UNREPLACED(2),
    MIGRATION_FAILED(3),
    HISTORY_NOT_WRITABLE(3),
    LOCK_NOT_OBTAINED(4),
    LOCK_LOST(4),
    DATABASE_UNREACHABLE(5),
    LOGIN_REFUSED(5),
    DATABASE_UNKNOWN(5),
    CONNECTION_LOST(5),
    HISTORY_DISAGREES(6),
    HISTORY_FOREIGN(6),
    IRREVERSIBLE(6),
    VERSION_UNKNOWN(6),
    PARTIAL_CHANGED(6),
    STATEMENT_IN_DOUBT(6),
    OUT_OF_MEMORY(2),
    INTERNAL(70),
    INTERRUPTED(130),
    TERMINATED(143);

    private final int exitCode;

    ErrorCode(int exitCode) {
        this.exitCode = exitCode;
    }

    /** What the process exits with. */
    public int exitCode() {
        return exitCode;
    }

    /** As in JSON and in the anchors of {@code docs/errors.md}: {@code migration-failed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
