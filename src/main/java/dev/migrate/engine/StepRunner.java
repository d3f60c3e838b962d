package dev.migrate.engine;

import dev.migrate.db.SqlFailure;
import dev.migrate.db.SqlWork;
import dev.migrate.db.history.Outcome;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.engine.script.Task;
import dev.migrate.model.MigrateException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Runs one task from its beginning to its end, however often another session makes it begin again. */
final class StepRunner {
    private final RunContext context;
    private final Session session;
    private final LockCheck lock;
    private final HistoryWriter history;
    private final ConflictRetry retry;

    StepRunner(RunContext context, LockCheck lock, HistoryWriter history) {
        this.context = context;
        this.session = context.session();
        this.lock = lock;
        this.history = history;
        this.retry = context.retry(lock::require);
    }

    /** Runs a task in a session of its own, and commits it. */
    void run(Task task) throws SQLException {
        context.cancellation().check();
        if (task.isTransactional()) {
            runTransactional(task);
        } else {
            runJournaled(task);
        }
    }

    /** Runs a task in the transaction that the whole run has. */
    void runWithin(Task task) throws SQLException {
        Instant start = context.clock().instant();
        try {
            context.cancellation().check();
            if (session.dialect().capabilities().resetsInTransaction()) {
                prepare(task, Optional.empty());
            } else {
                lock.require();
            }
            new TransactionalScript(context, history, task).runWithin();
        } catch (TaskFailure failure) {
            session.rollbackAfter(failure);
            throw failed(task, failure, start, "Nothing of this run is left in the database.");
        } catch (RuntimeException | SQLException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    /** @param begin the statement that begins the task's transaction, where nothing comes before that */
    private void prepare(Task task, Optional<String> begin) {
        context.at(Stage.PREPARE, () -> {
            lock.prepare(context.run(), task.label());
            session.renew(context.settingsFor(task), begin);
            lock.require();
            lock.announce(context.run(), task.label());
        });
    }

    private void runTransactional(Task task) throws SQLException {
        Instant start = context.clock().instant();
        TransactionalScript script = new TransactionalScript(context, history, task);
        try {
            retry.run(task.label(), () -> {
                prepare(task, script.begin());
                script.run();
            });
        } catch (TaskFailure failure) {
            boolean open = isConnectionLost(failure)
                    && (failure.stage() == Stage.COMMIT || (script.isCommitSent() && isUnanswered(failure)));
            String left = open
                    ? "Whether it is committed is not known yet: all of it is, or nothing."
                    : "Nothing of " + task.label() + " is left in the database.";
            throw failed(task, failure, start, left);
        }
        try {
            script.runAfter();
        } catch (TaskFailure failure) {
            throw FailureReport.of(task, failure, task.label() + " is committed; only this statement after it failed.");
        }
    }

    /** The failure as people read it, recorded in the journal. */
    private MigrateException failed(Task task, TaskFailure failure, Instant start, String leftBehind) {
        MigrateException report = FailureReport.of(task, failure, leftBehind);
        if (!isConnectionLost(failure)) {
            suppressing(
                    report,
                    () -> session.history()
                            .journal()
                            .record(
                                    session.connection(),
                                    context.attempt(task),
                                    Outcome.FAILED,
                                    start,
                                    context.clock().instant(),
                                    Optional.of(failure.said())));
        }
        return report;
    }

    private void runJournaled(Task task) throws SQLException {
        Instant start = context.clock().instant();
        JournaledScript script;
        try {
            prepare(task, Optional.empty());
            script = new JournaledScript(context, history, task);
        } catch (TaskFailure failure) {
            LeftBehind left = new LeftBehind(task, task.progress().done(), 0, false, false);
            throw failed(task, failure, start, left.after(failure));
        }
        try (script) {
            script.begin();
            try {
                for (CallbackTask callback : task.before()) {
                    CallbackScript before = CallbackScript.around(context, callback, task);
                    before.told(() -> retry.run(task.label(), before::apart));
                }
                retry.run(task.label(), script::run);
            } catch (TaskFailure failure) {
                throw ended(task, script, failure);
            } catch (MigrateException stopped) {
                suppressing(stopped, () -> script.ended(Optional.empty()));
                throw stopped;
            }
        }
    }

    private static MigrateException ended(Task task, JournaledScript script, TaskFailure failure) {
        if (script.isInDoubt(failure)) {
            return FailureReport.of(task, failure, script.leftBehind(failure));
        }
        suppressing(failure, script::catchUp);
        MigrateException report = FailureReport.of(task, failure, script.leftBehind(failure));
        suppressing(report, () -> script.ended(Optional.of(failure.said())));
        return report;
    }

    private static boolean isConnectionLost(TaskFailure failure) {
        return failure.said().kind() == SqlFailure.Kind.CONNECTION;
    }

    /** Whether the network ended the connection and not the server, which says so (SQLSTATE class 08). */
    private static boolean isUnanswered(TaskFailure failure) {
        return failure.said().sqlState().startsWith("08");
    }

    /** The journal must not hide why it is written. */
    private static void suppressing(RuntimeException report, SqlWork work) {
        try {
            work.run();
        } catch (SQLException e) {
            report.addSuppressed(e);
        }
    }
}
