package dev.migrate.engine;

import dev.migrate.db.BoundStatement;
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

    /** Sends what waits together with rows of ours and the commit. */
    void commitWith(List<BoundStatement> rows) {
        if (!batch.hasRoomFor(rows.stream().mapToInt(BoundStatement::length).sum())) {
            flush();
        }
        List<SqlStatement> statements = batch.take();
        send(
                statements,
                rows.size(),
                (sender, conversation) -> sender.sendAndCommit(texts(statements), rows, conversation));
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

    /** What is sent in a conversation. */
    private interface Sending {
        void with(StatementSender sender, Conversation conversation) throws SQLException;
    }

    private void send(List<SqlStatement> statements) {
        send(statements, 0, (sender, conversation) -> send(sender, statements, conversation));
    }

    /** @param rows of ours that are sent behind the statements, with the commit */
    private void send(List<SqlStatement> statements, int rows, Sending sending) {
        context.cancellation().check();
        StatementSender sender = session.sender();
        Conversation conversation = new Conversation(context, task, statements, rows, settings.lockTimeout());
        StatementTimer timer =
                isTimed() ? StatementTimer.start(sender, settings.statementTimeout()) : StatementTimer.NONE;
        try (conversation;
                timer) {
            context.cancellation().enter(sender::cancel);
            sending.with(sender, conversation);
        } catch (SQLException e) {
            context.cancellation().requireLock();
            SqlFailure said = explain(e);
            throw conversation
                    .stageOfOurs()
                    .map(stage -> TaskFailure.of(stage, said, e))
                    .orElseGet(() -> TaskFailure.ofStatement(conversation.current(), said, e));
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
        sender.send(texts(statements), conversation);
    }

    private List<String> texts(List<SqlStatement> statements) {
        List<String> texts = new ArrayList<>(statements.size());
        for (SqlStatement statement : statements) {
            texts.add(task.sent(statement).text());
        }
        return texts;
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
