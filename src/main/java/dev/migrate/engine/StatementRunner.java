package dev.migrate.engine;

import dev.migrate.db.SessionChange;
import dev.migrate.db.SessionSettings;
import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Severity;
import dev.migrate.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Sends the statements of one task, and passes on what the database says. */
final class StatementRunner {
    private final RunContext context;
    private final Session session;
    private final Task task;
    private final SessionSettings settings;
    private boolean sessionChanged;

    StatementRunner(RunContext context, Task task) {
        this.context = context;
        this.session = context.session();
        this.task = task;
        this.settings = context.settingsFor(task);
    }

    /** Runs a statement; a refusal is a {@link TaskFailure}. */
    void run(SqlStatement statement) {
        context.cancellation().check();
        int all = task.statements();
        context.listener()
                .on(new Event.StatementStarted(
                        task.label(), statement.number(), all, statement.location(), statement.text()));
        session.used(statement.head());
        sessionChanged |= statement.head().startsWith("SET") || statement.head().startsWith("RESET");
        Instant start = context.clock().instant();
        try {
            OptionalLong rows = send(statement);
            Duration took = Duration.between(start, context.clock().instant());
            context.listener()
                    .on(new Event.StatementFinished(
                            task.label(),
                            statement.number(),
                            all,
                            took,
                            rows.isPresent() ? Optional.of(rows.getAsLong()) : Optional.empty()));
        } catch (SQLException e) {
            throw TaskFailure.ofStatement(statement, context.explain(e), e);
        }
    }

    /** Does work of ours in the script's session, which the script may have given another user or character set. */
    void asOurselves(SqlWork work) throws SQLException {
        SessionChange ours =
                sessionChanged ? session.dialect().asOurselves(session.connection(), settings) : SessionChange.NONE;
        try (ours) {
            work.run();
        }
    }

    private OptionalLong send(SqlStatement statement) throws SQLException {
        if (statement.data().isPresent()) {
            return copy(statement, statement.data().get());
        }
        try (Statement sent = session.connection().createStatement()) {
            sent.setEscapeProcessing(false);
            context.cancellation().enter(sent::cancel);
            try {
                OptionalLong rows = execute(sent, task.sent(statement).text());
                tell(sent.getWarnings(), statement.location());
                return rows;
            } finally {
                context.cancellation().leave();
            }
        }
    }

    private OptionalLong execute(Statement sent, String text) throws SQLException {
        boolean limited = session.dialect().capabilities().limitsStatements();
        StatementTimer timer = limited ? StatementTimer.NONE : StatementTimer.start(sent, settings.statementTimeout());
        try (timer) {
            return drain(sent, sent.execute(text));
        }
    }

    private OptionalLong copy(SqlStatement statement, Reader data) throws SQLException {
        context.cancellation().enter(() -> session.dialect().cancelCopy(session.connection()));
        try {
            return OptionalLong.of(session.dialect()
                    .copyIn(session.connection(), task.sent(statement).text(), data));
        } catch (IOException e) {
            throw MigrateException.because(
                            ErrorCode.FILES_UNREADABLE, "the data of COPY can't be read: " + e.getMessage())
                    .at(statement.location())
                    .cause(e)
                    .build();
        } finally {
            context.cancellation().leave();
        }
    }

    /** A failure may come with any result and any row of it, so all are asked for (JDBC, getMoreResults). */
    private static OptionalLong drain(Statement sent, boolean first) throws SQLException {
        OptionalLong rows = OptionalLong.empty();
        boolean isResult = first;
        while (true) {
            int count = isResult ? 0 : sent.getUpdateCount();
            if (!isResult && count < 0) {
                return rows;
            }
            rows = OptionalLong.of(rows.orElse(0) + (isResult ? countRows(sent) : count));
            isResult = sent.getMoreResults();
        }
    }

    private static long countRows(Statement sent) throws SQLException {
        long rows = 0;
        try (ResultSet result = sent.getResultSet()) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }

    private void tell(@Nullable SQLWarning first, Location location) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            String state = warning.getSQLState();
            Severity severity = state != null && state.startsWith("00") ? Severity.NOTICE : Severity.WARNING;
            context.listener()
                    .on(new Event.Notice(severity, String.valueOf(warning.getMessage()), Optional.of(location)));
        }
    }
}
