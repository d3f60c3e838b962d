package dev.migrate.engine;

import dev.migrate.db.ConnectionSource;
import dev.migrate.db.PassingFailures;
import dev.migrate.db.SqlFailure;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.sql.SQLException;
import java.util.List;

/** Says why there is no connection, and what to look at. */
final class ConnectFailures {
    private ConnectFailures() {}

    static MigrateException explain(ConnectionSource source, SQLException failure) {
        SqlFailure said = source.explain(failure);
        String database = source.name();
        if (PassingFailures.isOfEncryption(failure)) {
            return refused(
                    ErrorCode.DATABASE_UNREACHABLE,
                    database + " can't be reached with the encryption that is wanted",
                    source.encryptionHint(),
                    said,
                    failure);
        }
        return switch (said.kind()) {
            case LOGIN ->
                refused(
                        ErrorCode.LOGIN_REFUSED,
                        database + " refuses the login",
                        "Check the user and the password; a password with special characters is safest in MIGRATE_PASSWORD or"
                                + " '--password-file'.",
                        said,
                        failure);
            case DATABASE_UNKNOWN ->
                refused(
                        ErrorCode.DATABASE_UNKNOWN,
                        database + " is not there",
                        "Check the database's name in the URL, or create it first.",
                        said,
                        failure);
            case TOO_MANY_CONNECTIONS ->
                refused(
                        ErrorCode.DATABASE_UNREACHABLE,
                        database + " has no connection left",
                        "Close connections that others have, or allow more; '--connect-timeout' says how long one is waited for.",
                        said,
                        failure);
            case FORBIDDEN ->
                refused(
                        ErrorCode.LOGIN_REFUSED,
                        database + " does not let this user in",
                        "Grant the user access to the database, or use another user.",
                        said,
                        failure);
            case STATEMENT,
                    LOCK_TIMEOUT,
                    CONFLICT,
                    CANCELLED,
                    INTERRUPTED,
                    CONNECTION,
                    DATABASE_GONE,
                    TABLE_MISSING,
                    NO_ROOM,
                    READ_ONLY ->
                refused(
                        ErrorCode.DATABASE_UNREACHABLE,
                        database + " can't be reached",
                        source.reachHint(),
                        said,
                        failure);
        };
    }

    private static MigrateException refused(
            ErrorCode code, String message, String hint, SqlFailure said, SQLException cause) {
        return MigrateException.because(code, message)
                .details(List.of(Failures.inItsWords(said)))
                .hint(hint)
                .sqlState(said.sqlState().isEmpty() ? null : said.sqlState())
                .cause(cause)
                .build();
    }
}
