package dev.migrate.dialect.sqlite;

import dev.migrate.db.SqlFailure;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sqlite.SQLiteException;

/** Reads what SQLite says of a failure (SQLite, "Result and Error Codes"). */
final class SqliteFailures {
    private static final int BUSY = 5;
    static final int READ_ONLY = 8;
    /** SQLITE_READONLY_DBMOVED: what is written would go into a file that has no name any more. */
    static final int MOVED = 1032;

    private static final List<String> WHO = List.of(
            "Another session writes to the database file. SQLite does not tell which; 'lsof' lists the processes"
                    + " that have the file open.");

    private SqliteFailures() {}

    static SqlFailure explain(SQLException failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        int extended = failure instanceof SQLiteException own ? own.getResultCode().code : failure.getErrorCode();
        int code = extended & 0xff;
        return new SqlFailure(
                extended == MOVED ? SqlFailure.Kind.DATABASE_GONE : kind(code, message),
                inner(failure, message),
                failure.getSQLState() == null ? "" : failure.getSQLState(),
                OptionalInt.empty(),
                Optional.empty(),
                code == BUSY ? WHO : List.of());
    }

    /** The driver puts "[SQLITE_ERROR] SQL error or missing database (…)" around what the library says. */
    private static String inner(SQLException failure, String message) {
        if (!(failure instanceof SQLiteException own)) {
            return message;
        }
        String before = own.getResultCode() + " (";
        boolean wrapped = message.startsWith(before) && message.endsWith(")");
        return wrapped ? message.substring(before.length(), message.length() - 1) : message;
    }

    private static SqlFailure.Kind kind(int code, String message) {
        return switch (code) {
            case BUSY, 6 -> SqlFailure.Kind.LOCK_TIMEOUT;
            case READ_ONLY -> SqlFailure.Kind.READ_ONLY;
            case 9 -> SqlFailure.Kind.CANCELLED;
            case 13 -> SqlFailure.Kind.NO_ROOM;
            case 14 -> SqlFailure.Kind.CONNECTION;
            case 26 -> SqlFailure.Kind.DATABASE_UNKNOWN;
            default -> message.contains("no such table") ? SqlFailure.Kind.TABLE_MISSING : SqlFailure.Kind.STATEMENT;
        };
    }
}
