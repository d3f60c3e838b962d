package dev.migrate.engine;

import dev.migrate.db.JournalTable;
import dev.migrate.db.Outcome;
import dev.migrate.db.SessionChange;
import dev.migrate.db.SqlFailure;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.Scripts;
import dev.migrate.engine.script.SessionStatement;
import dev.migrate.engine.script.Task;
import dev.migrate.model.Fingerprint;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs a script that can't be one transaction: its ordinary statements share transactions with the journal's row, the
 * others run alone and are journaled as they finish, on a connection that nothing in the script touches.
 */
final class JournaledScript implements AutoCloseable {
    private final RunContext context;
    private final Session session;
    private final HistoryWriter history;
    private final Task task;
    private final JournalTable journal;
    private final List<CallbackScript> after;
    private Connection side;
    private final Fingerprints unwritten = new Fingerprints();
    private StatementRunner statements;
    private long attempt;
    private int done;
    private int unrecorded;
    private boolean inTransaction;
    private boolean resumes;

    JournaledScript(RunContext context, HistoryWriter history, Task task) throws SQLException {
        this.context = context;
        this.session = context.session();
        this.statements = new StatementRunner(context, task);
        this.history = history;
        this.task = task;
        this.journal = session.history().journal();
        this.after = task.after().stream()
                .map(callback -> CallbackScript.around(context, callback, task))
                .toList();
        this.done = task.progress().done();
        this.resumes = done > 0;
        this.side = session.openSide(context.settings().session());
    }

    /** What of the script is in the database after a failure, as far as it is known. */
    String leftBehind(TaskFailure failure) {
        return new LeftBehind(task, done, unrecorded).after(failure);
    }

    /** Records that the attempt begins, and that it goes on with an earlier one. */
    void begin() throws SQLException {
        if (task.resumed().isEmpty()) {
            attempt = journal.begin(side, context.attempt(task), task.progress());
            return;
        }
        // both or neither: what an attempt has done must always stand in exactly one open row
        session.together(side, () -> {
            journal.settle(side, task.resumed().get().attempt(), Outcome.RESUMED);
            attempt = journal.begin(side, context.attempt(task), task.progress());
        });
    }

    /** Runs what is not done yet; may be called again after a failure that trying again may mend. */
    void run() throws SQLException {
        Instant start = context.clock().instant();
        statements = new StatementRunner(context, task);
        unwritten.take();
        try {
            Scripts.visit(task.script(), session.dialect().syntax(), this::one);
            statements.flush();
            runAfter();
            finish(Duration.between(start, context.clock().instant()));
        } catch (RuntimeException | SQLException e) {
            if (inTransaction) {
                inTransaction = false;
                session.rollbackAfter(e);
            }
            throw e;
        } finally {
            resumes = false;
        }
    }

    /** A migration counts as applied when the callbacks after it are done, too. */
    private void runAfter() throws SQLException {
        if (inTransaction && !after.isEmpty()) {
            commit(task.statements());
        }
        for (CallbackScript callback : after) {
            callback.told(callback::apart);
        }
    }

    private void one(SqlStatement statement) throws SQLException {
        if (statement.number() <= done) {
            if (resumes && SessionStatement.of(statement.head()) == SessionStatement.REPEATABLE) {
                statements.run(statement);
            }
            return;
        }
        switch (task.segments().kind(statement.number())) {
            case GROUP -> grouped(statement);
            case OWN -> own(statement);
            case ALONE -> alone(statement);
            case OMITTED -> unwritten.add(statement.text());
            case WHOLE, BEFORE, AFTER ->
                throw new AssertionError("not a unit of a journaled script: " + statement.number());
        }
    }

    private void grouped(SqlStatement statement) {
        if (!inTransaction) {
            context.at(Stage.PREPARE, session::begin);
            inTransaction = true;
        }
        statements.add(statement);
        unwritten.add(statement.text());
        boolean last = statement.number() == task.statements();
        if (task.segments().endsUnit(statement.number()) && !last) {
            commit(statement.number());
        }
    }

    private void alone(SqlStatement statement) throws SQLException {
        if (inTransaction) {
            // what the server would commit before this statement, together with the journal's row
            commit(statement.number() - 1);
        }
        SessionChange limit = session.dialect().liftLockTimeout(session.connection(), statement.head());
        try (limit) {
            statements.run(statement);
        }
        unwritten.add(statement.text());
        advanceAside(statement.number());
    }

    /** A transaction of the script's own takes the journal's row along. */
    private void own(SqlStatement statement) {
        StatementRole role = task.role(statement.number());
        boolean commits = role == StatementRole.COMMITS;
        unwritten.add(statement.text());
        if (commits) {
            advance(statement.number());
        }
        if (role == StatementRole.ORDINARY) {
            statements.add(statement);
        } else {
            statements.run(statement);
        }
        inTransaction = !commits && role != StatementRole.ROLLS_BACK;
        if (inTransaction) {
            return;
        }
        if (commits) {
            done = statement.number();
        } else {
            advanceAside(statement.number());
        }
    }

    /** Records what has taken effect already; if the connection for it is gone, on a new one. */
    private void advanceAside(int statement) {
        unrecorded = statement;
        List<Fingerprint> taken = unwritten.take();
        context.at(Stage.RECORD, () -> {
            try {
                journal.advance(side, attempt, statement, taken);
            } catch (SQLException e) {
                if (context.explain(e).kind() != SqlFailure.Kind.CONNECTION) {
                    throw e;
                }
                side = session.openSide(context.settings().session());
                journal.advance(side, attempt, statement, taken);
            }
        });
        unrecorded = 0;
        done = statement;
    }

    private void commit(int statement) {
        advance(statement);
        context.at(Stage.COMMIT, session::commit);
        inTransaction = false;
        done = statement;
    }

    private void advance(int statement) {
        statements.flush();
        context.at(
                Stage.RECORD,
                () -> statements.asOurselves(
                        () -> journal.advance(session.connection(), attempt, statement, unwritten.take())));
    }

    /** The last transaction of the script, or one of its own, takes the history's row along. */
    private void finish(Duration took) {
        if (!inTransaction) {
            context.at(Stage.PREPARE, session::begin);
            inTransaction = true;
        }
        context.at(
                Stage.RECORD,
                () -> statements.asOurselves(() -> {
                    journal.advance(session.connection(), attempt, task.statements(), unwritten.take());
                    history.write(session.connection(), task, took);
                    journal.finish(session.connection(), attempt, Outcome.DONE, Optional.empty());
                }));
        context.at(Stage.COMMIT, session::commit);
        inTransaction = false;
        done = task.statements();
    }

    /** Records that the attempt ended before its end; {@code failure} is empty where it was ended between statements. */
    void ended(Optional<SqlFailure> failure) throws SQLException {
        boolean leftNothing = done == 0 && unrecorded == 0 && !task.wasCutOff();
        journal.finish(side, attempt, leftNothing ? Outcome.FAILED : Outcome.PARTIAL, failure);
    }

    @Override
    public void close() throws SQLException {
        session.closeSide(side);
    }
}
