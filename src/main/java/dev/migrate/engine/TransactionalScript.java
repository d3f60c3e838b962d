package dev.migrate.engine;

import dev.migrate.db.BoundStatement;
import dev.migrate.db.history.JournalTable;
import dev.migrate.db.history.Outcome;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.engine.script.Task;
import dev.migrate.sql.UnitKind;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a script in one transaction together with its rows in history and journal. */
final class TransactionalScript {
    private final RunContext context;
    private final Session session;
    private final HistoryWriter history;
    private final Task task;
    private boolean commitSent;

    TransactionalScript(RunContext context, HistoryWriter history, Task task) {
        this.context = context;
        this.session = context.session();
        this.history = history;
        this.task = task;
    }

    /** All of it, or nothing: may be tried again. */
    void run() throws SQLException {
        commitSent = false;
        outside(task.before());
        if (task.segments().runsOutside()) {
            runOutside(UnitKind.BEFORE);
        }
        if (commitsAlong()) {
            context.begun(task, this::runAndCommit);
        } else {
            context.inTransaction(task, this::runWithin);
        }
    }

    /** The statement that it begins with; empty where something of it runs before its transaction. */
    Optional<String> begin() {
        return task.runsOutside() ? Optional.empty() : Optional.of(context.beginOf(task));
    }

    /** Whether the rows and the commit may be sent before the last statements are answered: nothing has to happen in between. */
    private boolean commitsAlong() {
        return session.dialect().historyTerms().clock().isPresent()
                && !session.history().isGuarded()
                && task.after().isEmpty()
                && task.resumed().isEmpty()
                && !task.switchesChecks();
    }

    /** Whether the commit was sent, and its answer not awaited in peace: without an answer nobody knows what became of it. */
    boolean isCommitSent() {
        return commitSent;
    }

    private void runAndCommit() throws SQLException {
        Instant start = context.clock().instant();
        StatementRunner statements = statements();
        if (session.isSet()) {
            statements.flush();
            context.at(Stage.RECORD, () -> statements.asOurselves(() -> record(start)));
            context.at(Stage.COMMIT, session::commit);
            return;
        }
        List<BoundStatement> rows = new ArrayList<>(history.rows(task));
        rows.add(session.history().journal().completion(context.attempt(task)));
        commitSent = true;
        statements.commitWith(rows);
    }

    /** The script's statements, the last of which may still wait to be sent. */
    private StatementRunner statements() throws SQLException {
        within(task.before());
        StatementRunner statements = new StatementRunner(context, task);
        task.visit(UnitKind.WHOLE, session.dialect().syntax(), statements::add);
        return statements;
    }

    /** Runs what would have no effect in the transaction and comes after it. */
    void runAfter() throws SQLException {
        if (task.segments().runsOutside()) {
            runOutside(UnitKind.AFTER);
        }
        outside(task.after());
    }

    private void outside(List<CallbackTask> callbacks) throws SQLException {
        for (CallbackTask callback : callbacks) {
            if (callback.runsOutside()) {
                CallbackScript.around(context, callback, task).outside();
            }
        }
    }

    /** The same in a transaction that is open already. */
    void runWithin() throws SQLException {
        Instant start = context.clock().instant();
        StatementRunner statements = statements();
        statements.flush();
        within(task.after());
        if (task.switchesChecks()) {
            context.checkData();
        }
        context.at(Stage.RECORD, () -> statements.asOurselves(() -> record(start)));
    }

    private void within(List<CallbackTask> callbacks) throws SQLException {
        for (CallbackTask callback : callbacks) {
            CallbackScript script = CallbackScript.around(context, callback, task);
            script.told(script::within);
        }
    }

    private void record(Instant start) throws SQLException {
        JournalTable journal = session.history().journal();
        Instant end = context.clock().instant();
        history.write(session.connection(), task, Duration.between(start, end));
        journal.record(session.connection(), context.attempt(task), Outcome.DONE, start, end, Optional.empty());
        if (task.resumed().isPresent()) {
            journal.settle(session.connection(), task.resumed().get().attempt(), Outcome.RESUMED);
        }
    }

    private void runOutside(UnitKind unit) throws SQLException {
        task.visit(unit, session.dialect().syntax(), new StatementRunner(context, task)::run);
    }
}
