package dev.migrate.dialect.mysql;

import com.mysql.cj.jdbc.exceptions.MySQLStatementCancelledException;
import dev.migrate.db.SqlFailure;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads what MySQL and MariaDB say of a failure (manual, server error message reference). */
final class MySqlFailures {
    private static final String LINE_MARK = " at line ";

    /** A limit of a user's, one of several that have the same number. */
    private static final String USERS_CONNECTIONS = "max_user_connections";

    /** ENOSPC, as it stands in messages about files. */
    private static final Pattern DISK_FULL = Pattern.compile("(?i)\\b(?:errno|errcode|error):? 28\\b");

    private static final Pattern READ_ONLY = Pattern.compile("(?i)read[-_]only");

    private static final String LINK_FAILURE = "Communications link failure";

    /** MariaDB's, with innodb_snapshot_isolation: another transaction has changed the row since the snapshot. */
    private static final int CHANGED_MEANWHILE = 1020;

    private MySqlFailures() {}

    static SqlFailure explain(SQLException failure) {
        String message = message(failure);
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (failure instanceof MySQLStatementCancelledException) {
            return new SqlFailure(
                    SqlFailure.Kind.CANCELLED, message, state, OptionalInt.empty(), Optional.empty(), List.of());
        }
        return new SqlFailure(
                kind(failure.getErrorCode(), state, message),
                message,
                state,
                OptionalInt.empty(),
                line(message),
                List.of());
    }

    static boolean isConnectionLost(SQLException failure) {
        return explain(failure).kind() == SqlFailure.Kind.CONNECTION;
    }

    /** Of a lost or refused connection the driver says in its first line only that there is none; the reason lies below. */
    private static String message(SQLException failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        int end = message.indexOf('\n');
        if (!message.startsWith(LINK_FAILURE)) {
            return message;
        }
        Throwable reason = failure;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        boolean known = (reason instanceof IOException || reason instanceof GeneralSecurityException)
                && reason.getMessage() != null;
        return (end < 0 ? message : message.substring(0, end)) + (known ? ": " + reason.getMessage() : "");
    }

    /** A syntax error ends in "near '…' at line N", with N counted in the statement. */
    private static Optional<SqlFailure.Line> line(String message) {
        int mark = message.lastIndexOf(LINE_MARK);
        if (mark < 0) {
            return Optional.empty();
        }
        int line = 0;
        for (int i = mark + LINE_MARK.length(); i < message.length(); i++) {
            int digit = Character.digit(message.charAt(i), 10);
            if (digit < 0) {
                return Optional.empty();
            }
            line = line * 10 + digit;
        }
        return line > 0 ? Optional.of(new SqlFailure.Line(line, SqlFailure.Within.STATEMENT)) : Optional.empty();
    }

    /** Whether the server has no connection left, for anybody or for this user. */
    static boolean isTooManyConnections(int code, String message) {
        return switch (code) {
            case 1040, 1203 -> true;
            case 1226 -> message.contains(USERS_CONNECTIONS);
            default -> false;
        };
    }

    private static SqlFailure.Kind kind(int code, String state, String message) {
        if (isTooManyConnections(code, message)) {
            return SqlFailure.Kind.TOO_MANY_CONNECTIONS;
        }
        if (state.startsWith("08")) {
            return SqlFailure.Kind.CONNECTION;
        }
        return switch (code) {
            case 3, 1026, 1030 ->
                DISK_FULL.matcher(message).find() ? SqlFailure.Kind.NO_ROOM : SqlFailure.Kind.STATEMENT;
            case 1021, 1114 -> SqlFailure.Kind.NO_ROOM;
            case 1142, 1143, 1227, 1370 -> SqlFailure.Kind.FORBIDDEN;
            case 1290 -> READ_ONLY.matcher(message).find() ? SqlFailure.Kind.READ_ONLY : SqlFailure.Kind.STATEMENT;
            case 1205 -> SqlFailure.Kind.LOCK_TIMEOUT;
            case CHANGED_MEANWHILE -> SqlFailure.Kind.CONFLICT;
            case 1317, 3024, 1969 -> SqlFailure.Kind.CANCELLED;
            case 1146 -> SqlFailure.Kind.TABLE_MISSING;
            case 1049 -> SqlFailure.Kind.DATABASE_UNKNOWN;
            case 1044, 1045, 1698 -> SqlFailure.Kind.LOGIN;
            case 1792, 1836 -> SqlFailure.Kind.READ_ONLY;
            case 1053, 2006, 2013 -> SqlFailure.Kind.CONNECTION;
            default -> state.equals("40001") ? SqlFailure.Kind.CONFLICT : SqlFailure.Kind.STATEMENT;
        };
    }
}
