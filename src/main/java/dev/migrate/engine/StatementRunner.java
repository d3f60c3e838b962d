package dev.migrate.engine;

import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Severity;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementHead;
import java.io.IOException;
import java.io.Reader;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Sends one statement, and passes on what the database says. */
final class StatementRunner {
    private final Session session;
    private final EventListener listener;
    private final Cancellation cancellation;
    private final Clock clock;
    private final SessionSettings settings;
    private boolean userChanged;

    StatementRunner(
            Session session, EventListener listener, Cancellation cancellation, Clock clock, SessionSettings settings) {
        this.session = session;
        this.listener = listener;
        this.cancellation = cancellation;
        this.clock = clock;
        this.settings = settings;
    }

    /** Runs a statement of a task; a refusal is a {@link StatementFailure}. */
    void run(Task task, SqlStatement statement) {
        cancellation.check();
        int all = task.statements();
        listener.on(new Event.StatementStarted(
                task.label(), statement.number(), all, statement.location(), statement.text()));
        userChanged |= changesUser(statement.head());
        Instant start = clock.instant();
        try {
            OptionalLong rows = send(statement);
            Duration took = Duration.between(start, clock.instant());
            listener.on(new Event.StatementFinished(
                    task.label(),
                    statement.number(),
                    all,
                    took,
                    rows.isPresent() ? Optional.of(rows.getAsLong()) : Optional.empty()));
        } catch (SQLException e) {
            SqlFailure said = session.dialect().explain(e);
            throw new StatementFailure(
                    statement, cancellation.isRequested() ? said.as(SqlFailure.Kind.INTERRUPTED) : said, e);
        }
    }

    /** Makes the session again the user that it was, if a statement took a role: the history is written by who we are. */
    void restoreUser() throws SQLException {
        if (userChanged) {
            session.restoreUser(settings);
            userChanged = false;
        }
    }

    private static boolean changesUser(StatementHead head) {
        return head.startsWith("SET") && (head.contains("ROLE") || head.contains("AUTHORIZATION"));
    }

    private OptionalLong send(SqlStatement statement) throws SQLException {
        if (statement.data().isPresent()) {
            return copy(statement, statement.data().get());
        }
        try (Statement sent = session.connection().createStatement()) {
            sent.setEscapeProcessing(false);
            cancellation.enter(sent);
            try {
                boolean isResult = sent.execute(statement.text());
                OptionalLong rows = drain(sent, isResult);
                tell(sent.getWarnings(), statement.location());
                return rows;
            } finally {
                cancellation.leave();
            }
        }
    }

    private OptionalLong copy(SqlStatement statement, Reader data) throws SQLException {
        try {
            return OptionalLong.of(session.dialect().copyIn(session.connection(), statement.text(), data));
        } catch (IOException e) {
            throw MigrateException.because(
                            ErrorCode.FILES_UNREADABLE, "the data of COPY can't be read: " + e.getMessage())
                    .at(statement.location())
                    .cause(e)
                    .build();
        }
    }

    /** A failure may come with any result, so all are asked for (JDBC, getMoreResults). */
    private static OptionalLong drain(Statement sent, boolean first) throws SQLException {
        OptionalLong rows = OptionalLong.empty();
        boolean isResult = first;
        while (true) {
            int count = isResult ? 0 : sent.getUpdateCount();
            if (!isResult && count < 0) {
                return rows;
            }
            if (!isResult) {
                rows = OptionalLong.of(rows.orElse(0) + count);
            }
            isResult = sent.getMoreResults();
        }
    }

    private void tell(SQLWarning first, Location location) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            String state = warning.getSQLState();
            Severity severity = state != null && state.startsWith("00") ? Severity.NOTICE : Severity.WARNING;
            listener.on(new Event.Notice(severity, String.valueOf(warning.getMessage()), Optional.of(location)));
        }
    }
}
