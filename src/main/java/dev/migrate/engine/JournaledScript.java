package dev.migrate.engine;

import dev.migrate.db.JournalTable;
import dev.migrate.db.Outcome;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.Transaction;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.Fingerprints;
import dev.migrate.engine.script.SessionStatement;
import dev.migrate.engine.script.Task;
import dev.migrate.model.Fingerprint;
import dev.migrate.sql.SqlStatement;
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
    private final UnitRunner units;
    private final List<CallbackScript> after;
    private final Fingerprints unwritten = new Fingerprints();
    private Connection side;
    private long attempt;
    private int unrecorded;
    private boolean resumes;

    JournaledScript(RunContext context, HistoryWriter history, Task task) throws SQLException {
        this.context = context;
        this.session = context.session();
        this.history = history;
        this.task = task;
        this.journal = session.history().journal();
        this.units =
                new UnitRunner(context, task, new Account(), task.progress().done());
        this.after = task.after().stream()
                .map(callback -> CallbackScript.around(context, callback, task))
                .toList();
        this.resumes = units.done() > 0;
        this.side = session.openSide(context.settings().session());
    }

    /** What of the script is in the database after a failure, as far as it is known. */
    String leftBehind(TaskFailure failure) {
        return new LeftBehind(task, units.done(), unrecorded).after(failure);
    }

    /** Records that the attempt begins, and that it goes on with an earlier one. */
    void begin() throws SQLException {
        if (task.resumed().isEmpty()) {
            attempt = journal.begin(side, context.attempt(task), task.progress());
            return;
        }
        // both or neither: what an attempt has done must always stand in exactly one open row
        attempt = new Transaction(session.dialect(), side)
                .around(context.settings().session(), () -> {
                    journal.settle(side, task.resumed().get().attempt(), Outcome.RESUMED);
                    return journal.begin(side, context.attempt(task), task.progress());
                });
    }

    /** Runs what is not done yet; may be called again after a failure that trying again may mend. */
    void run() throws SQLException {
        Instant start = context.clock().instant();
        unwritten.take();
        try {
            units.run();
            runAfter();
            finish(Duration.between(start, context.clock().instant()));
        } catch (RuntimeException | SQLException e) {
            units.undoAfter(e);
            throw e;
        } finally {
            resumes = false;
        }
    }

    /** A migration counts as applied when the callbacks after it are done, too. */
    private void runAfter() throws SQLException {
        if (!after.isEmpty()) {
            units.end();
        }
        for (CallbackScript callback : after) {
            callback.told(callback::apart);
        }
    }

    /** The last transaction of the script, or one of its own, takes the history's row along. */
    private void finish(Duration took) {
        units.endWith(() -> {
            journal.advance(session.connection(), attempt, task.statements(), unwritten.take());
            history.write(session.connection(), task, took);
            journal.finish(session.connection(), attempt, Outcome.DONE, Optional.empty());
        });
    }

    /** The journal's row, which goes along with each transaction. */
    private final class Account implements UnitRunner.Account {
        @Override
        public void took(SqlStatement statement) {
            unwritten.add(statement.text());
        }

        @Override
        public void commits(int statement) {
            context.at(
                    Stage.RECORD,
                    () -> units.asOurselves(
                            () -> journal.advance(session.connection(), attempt, statement, unwritten.take())));
        }

        /** If the connection for it is gone, on a new one. */
        @Override
        public void tookEffect(int statement) {
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
        }

        @Override
        public boolean isWantedAgain(SqlStatement statement) {
            return resumes && SessionStatement.of(statement.head()) == SessionStatement.REPEATABLE;
        }
    }

    /** Records that the attempt ended before its end; {@code failure} is empty where it was ended between statements. */
    void ended(Optional<SqlFailure> failure) throws SQLException {
        boolean leftNothing = units.done() == 0 && unrecorded == 0 && !task.wasCutOff();
        journal.finish(side, attempt, leftNothing ? Outcome.FAILED : Outcome.PARTIAL, failure);
    }

    @Override
    public void close() throws SQLException {
        session.closeSide(side);
    }
}
