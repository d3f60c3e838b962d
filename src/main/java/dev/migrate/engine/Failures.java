package dev.migrate.engine;

import dev.migrate.db.Dialect;
import dev.migrate.db.SqlFailure;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Words failures of the database that are not a script's. */
final class Failures {
    static final String MORE_CONNECTIONS =
            "A run takes up to four connections. Close some that others have, or allow more.";
    static final String GONE =
            "The database was dropped, or its file deleted or moved, during the run. Create it again, or bring it back.";
    static final String ROOM = "Make room on the database's disk, or raise the limit that is reached.";

    private Failures() {}

    /** The database's own words with its SQLSTATE. */
    static String inItsWords(SqlFailure said) {
        String state = said.sqlState().isEmpty() ? "" : " (SQLSTATE " + said.sqlState() + ")";
        return said.message() + state;
    }

    /** A failure of one of our own statements. */
    static MigrateException unexpected(Dialect dialect, String what, SQLException failure) {
        SqlFailure said = dialect.explain(failure);
        List<String> details = new ArrayList<>();
        details.add(inItsWords(said));
        details.addAll(said.details());
        return MigrateException.because(code(said.kind()), what)
                .details(details)
                .hint(hint(said.kind()))
                .sqlState(said.sqlState().isEmpty() ? null : said.sqlState())
                .cause(failure)
                .build();
    }

    /** A setting that the database does not take; unless the connection is the matter. */
    static MigrateException wrongSetting(Dialect dialect, String what, SQLException failure) {
        SqlFailure said = dialect.explain(failure);
        if (said.kind() == SqlFailure.Kind.CONNECTION) {
            return unexpected(dialect, what, failure);
        }
        return MigrateException.because(ErrorCode.CONFIGURATION, what)
                .details(List.of(inItsWords(said)))
                .hint("'migrate config' shows the settings 'role' and 'on-connect' and where they come from.")
                .sqlState(said.sqlState().isEmpty() ? null : said.sqlState())
                .cause(failure)
                .build();
    }

    private static ErrorCode code(SqlFailure.Kind kind) {
        return switch (kind) {
            case CONNECTION -> ErrorCode.CONNECTION_LOST;
            case LOGIN -> ErrorCode.LOGIN_REFUSED;
            case DATABASE_UNKNOWN, DATABASE_GONE -> ErrorCode.DATABASE_UNKNOWN;
            case TOO_MANY_CONNECTIONS -> ErrorCode.DATABASE_UNREACHABLE;
            case CANCELLED, INTERRUPTED -> ErrorCode.INTERRUPTED;
            case STATEMENT, LOCK_TIMEOUT, CONFLICT, TABLE_MISSING, FORBIDDEN, NO_ROOM, READ_ONLY ->
                ErrorCode.HISTORY_NOT_WRITABLE;
        };
    }

    private static String hint(SqlFailure.Kind kind) {
        return switch (kind) {
            case CONNECTION -> "When the database is back, 'migrate info' shows how it stands; 'migrate up' goes on.";
            case TOO_MANY_CONNECTIONS -> MORE_CONNECTIONS + " Then run the command again.";
            case DATABASE_GONE -> GONE;
            case NO_ROOM -> ROOM + " Then run the command again.";
            case LOGIN, STATEMENT, TABLE_MISSING, FORBIDDEN ->
                "Check what the user of the URL may do in this database.";
            case DATABASE_UNKNOWN -> "Check the URL: this is not a database, or not one of that kind.";
            case CANCELLED, INTERRUPTED ->
                "'migrate info' shows how the database stands; 'migrate up' goes on from there.";
            case LOCK_TIMEOUT, CONFLICT ->
                "Another session holds a lock of the database's own; try again when it is done.";
            case READ_ONLY ->
                "Use a database that can be written: the primary, not a replica; a file and folder with write"
                        + " permission.";
        };
    }
}
