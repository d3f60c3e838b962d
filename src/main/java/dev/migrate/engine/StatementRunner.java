package dev.migrate.engine;

import dev.migrate.db.SessionChange;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.SqlWork;
import dev.migrate.db.StatementSender;
import dev.migrate.engine.script.Batch;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sends the statements of one try of a script: each at once, or several together where nothing has to happen in between. */
final class StatementRunner {
    private final RunContext context;
    private final Session session;
    private final PreparedScript task;
    private final SessionSettings settings;
    private final Batch batch = new Batch();

    StatementRunner(RunContext context, PreparedScript task) {
        this.context = context;
        this.session = context.session();
        this.task = task;
        this.settings = context.settingsFor(task);
    }

    /** Runs a statement, after those that still wait; a refusal is a {@link TaskFailure}. */
    void run(SqlStatement statement) {
        flush();
        session.used(statement.head());
        send(List.of(statement));
    }

    /** The same within a transaction, where a statement may wait for others that go with it, until {@link #flush}. */
    void add(SqlStatement statement) {
        if (!Batch.suits(statement) || isTimed()) {
            run(statement);
            return;
        }
        if (!batch.hasRoomFor(statement)) {
            flush();
        }
        session.used(statement.head());
        batch.add(statement);
    }

    /** Sends what waits; what comes after it relies on its effect. */
    void flush() {
        if (!batch.isEmpty()) {
            send(batch.take());
        }
    }

    /** Does work of ours in the script's session, which the script may have given another user or character set. */
    void asOurselves(SqlWork work) throws SQLException {
        SessionChange ours =
                session.isSet() ? session.dialect().asOurselves(session.connection(), settings) : SessionChange.NONE;
        try (ours) {
            work.run();
        }
    }

    /** Whether we limit the time of each statement ourselves. */
    private boolean isTimed() {
        return !settings.statementTimeout().isZero()
                && !session.dialect().capabilities().limitsStatements();
    }

    private void send(List<SqlStatement> statements) {
        context.cancellation().check();
        StatementSender sender = session.sender();
        Conversation conversation = new Conversation(context, task, statements, settings.lockTimeout());
        StatementTimer timer =
                isTimed() ? StatementTimer.start(sender, settings.statementTimeout()) : StatementTimer.NONE;
        try (conversation;
                timer) {
            context.cancellation().enter(sender::cancel);
            send(sender, statements, conversation);
        } catch (SQLException e) {
            context.cancellation().requireLock();
            throw TaskFailure.ofStatement(conversation.current(), explain(e), e);
        } finally {
            context.cancellation().leave();
        }
    }

    /** Where another session was in the way, with who that is. */
    private SqlFailure explain(SQLException failure) {
        SqlFailure said = context.explain(failure);
        return said.mayPass()
                ? context.watch()
                        .blocker()
                        .map(blocker -> said.withDetail("It waited for " + blocker.text()))
                        .orElse(said)
                : said;
    }

    private void send(StatementSender sender, List<SqlStatement> statements, Conversation conversation)
            throws SQLException {
        SqlStatement first = statements.get(0);
        if (first.data().isPresent()) {
            copy(sender, first, first.data().get(), conversation);
            return;
        }
        List<String> texts = new ArrayList<>(statements.size());
        for (SqlStatement statement : statements) {
            texts.add(task.sent(statement).text());
        }
        sender.send(texts, conversation);
    }

    private void copy(StatementSender sender, SqlStatement statement, Reader data, Conversation conversation)
            throws SQLException {
        try {
            sender.copyIn(task.sent(statement).text(), data, conversation);
        } catch (IOException e) {
            throw MigrateException.because(
                            ErrorCode.FILES_UNREADABLE, "the data of COPY can't be read: " + e.getMessage())
                    .at(statement.location())
                    .cause(e)
                    .build();
        }
    }
}
