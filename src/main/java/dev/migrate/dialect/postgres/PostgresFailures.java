package dev.migrate.dialect.postgres;

import dev.migrate.db.SqlFailure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads what PostgreSQL says of a failure (manual, appendix A and protocol message fields). */
final class PostgresFailures {
    private static final String SETTING_REFUSED = "parameter was changed to";

    private static final Pattern STOPPED_COPY = Pattern.compile("(?m)^COPY .+?, line (\\d{1,9})(?=[,:]|$)");

    /** In the words of the server's language, but for the name. */
    private static final Pattern STOPPED_DO = Pattern.compile("\\binline_code_block\\D{1,40}?(\\d{1,9})\\b");

    private PostgresFailures() {}

    static SqlFailure explain(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        ServerErrorMessage server = failure instanceof PSQLException own ? own.getServerErrorMessage() : null;
        if (server == null && text(failure.getMessage()).contains(SETTING_REFUSED)) {
            return refusedSetting(failure, state);
        }
        if (server == null) {
            return new SqlFailure(
                    kind(state), text(failure.getMessage()), state, OptionalInt.empty(), Optional.empty(), List.of());
        }
        int position = server.getPosition();
        return new SqlFailure(
                kind(state),
                text(server.getMessage()),
                state,
                position > 0 ? OptionalInt.of(position - 1) : OptionalInt.empty(),
                line(text(server.getWhere())),
                details(server));
    }

    /** The driver ends the connection itself when a script sets what it can't read answers with. */
    private static SqlFailure refusedSetting(SQLException failure, String state) {
        return new SqlFailure(
                SqlFailure.Kind.STATEMENT,
                text(failure.getMessage()),
                state,
                OptionalInt.empty(),
                Optional.empty(),
                List.of("Dates must stay ISO and the client's encoding UTF8; a file in another encoding is read with"
                        + " '--encoding'."));
    }

    private static List<String> details(ServerErrorMessage server) {
        List<String> details = new ArrayList<>();
        add(details, "DETAIL", server.getDetail());
        add(details, "HINT", server.getHint());
        add(details, "QUERY", server.getInternalQuery());
        add(details, "CONTEXT", server.getWhere());
        return details;
    }

    /** The line of data at which COPY … FROM stdin stopped, or of a DO, whatever they called: contexts are told from within. */
    private static Optional<SqlFailure.Line> line(String context) {
        return line(STOPPED_COPY, context, SqlFailure.Within.DATA)
                .or(() -> line(STOPPED_DO, context, SqlFailure.Within.BODY));
    }

    private static Optional<SqlFailure.Line> line(Pattern pattern, String context, SqlFailure.Within within) {
        Matcher matcher = pattern.matcher(context);
        return matcher.find()
                ? Optional.of(new SqlFailure.Line(Integer.parseInt(matcher.group(1)), within))
                : Optional.empty();
    }

    private static void add(List<String> details, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            details.add(label + ": " + text);
        }
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }

    private static SqlFailure.Kind kind(String state) {
        // 08004 is the driver's own: the server wants a password and none is known, or a way to log in that it can't
        // take
        if (state.startsWith("28") || state.equals("08004")) {
            return SqlFailure.Kind.LOGIN;
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return SqlFailure.Kind.CONNECTION;
        }
        return switch (state) {
            case "55P03" -> SqlFailure.Kind.LOCK_TIMEOUT;
            case "40P01", "40001" -> SqlFailure.Kind.CONFLICT;
            case "57014" -> SqlFailure.Kind.CANCELLED;
            case "42P01" -> SqlFailure.Kind.TABLE_MISSING;
            case "3D000" -> SqlFailure.Kind.DATABASE_UNKNOWN;
            case "25006" -> SqlFailure.Kind.READ_ONLY;
            case "42501" -> SqlFailure.Kind.FORBIDDEN;
            case "53100", "53400" -> SqlFailure.Kind.NO_ROOM;
            case "53300" -> SqlFailure.Kind.TOO_MANY_CONNECTIONS;
            default -> SqlFailure.Kind.STATEMENT;
        };
    }
}
