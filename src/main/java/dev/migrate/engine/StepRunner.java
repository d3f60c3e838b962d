package dev.migrate.engine;

import dev.migrate.db.Attempt;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.Outcome;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.event.EventListener;
import dev.migrate.model.Directives;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs one task from its beginning to its end, however often a lock of the database's own makes it begin again. */
final class StepRunner {
    private final Session session;
    private final MigrationLock lock;
    private final RunSettings settings;
    private final String run;
    private final StatementRunner statements;
    private final HistoryWriter history;
    private final LockTimeoutRetry retry;
    private final Cancellation cancellation;
    private final Clock clock;

    StepRunner(
            Session session,
            MigrationLock lock,
            RunSettings settings,
            String run,
            HistoryWriter history,
            EventListener listener,
            Cancellation cancellation,
            Clock clock) {
        this.session = session;
        this.lock = lock;
        this.settings = settings;
        this.run = run;
        this.statements = new StatementRunner(session, listener, cancellation, clock, settings.session());
        this.history = history;
        this.retry = new LockTimeoutRetry(settings.lockRetries(), listener, cancellation);
        this.cancellation = cancellation;
        this.clock = clock;
    }

    /** Runs a task in a session of its own, and commits it. */
    void run(Task task) throws SQLException {
        cancellation.check();
        requireLock();
        session.renew(sessionSettings(task.script().directives()));
        lock.announce(task.label());
        if (task.isTransactional()) {
            runTransactional(task);
        } else {
            runJournaled(task);
        }
    }

    /** Runs a task in the transaction that the whole run has. */
    void runWithin(Task task) throws SQLException {
        cancellation.check();
        requireLock();
        lock.announce(task.label());
        Instant start = clock.instant();
        TransactionalScript script = new TransactionalScript(session, statements, history, clock);
        try {
            script.runWithin(task, attempt(task));
        } catch (StatementFailure failure) {
            session.rollbackAfter(failure);
            MigrateException report = FailureReport.of(task, failure, "Nothing of this run is left in the database.");
            record(task, start, failure, report);
            throw report;
        } catch (MigrateException | SQLException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    /** What a script asks for itself comes before what the run asks for. */
    private SessionSettings sessionSettings(Directives directives) {
        return settings.session().withTimeouts(directives.lockTimeout(), directives.statementTimeout());
    }

    private void requireLock() throws SQLException {
        if (!lock.isHeld()) {
            throw MigrateException.because(ErrorCode.LOCK_LOST, "the lock was lost; another run may have begun")
                    .details(List.of("What was committed before stays; nothing is half recorded."))
                    .hint(
                            "If there is a connection pooler between, connect to the database directly. 'migrate info' shows how"
                                    + " the database stands.")
                    .build();
        }
    }

    private void runTransactional(Task task) throws SQLException {
        Instant start = clock.instant();
        TransactionalScript script = new TransactionalScript(session, statements, history, clock);
        try {
            retry.run(task, () -> script.run(task, attempt(task)));
        } catch (StatementFailure failure) {
            MigrateException report =
                    FailureReport.of(task, failure, "Nothing of " + task.label() + " is left in the database.");
            record(task, start, failure, report);
            throw report;
        }
    }

    private void runJournaled(Task task) throws SQLException {
        JournaledScript script = new JournaledScript(session, statements, history, clock, task);
        script.begin(attempt(task));
        try {
            retry.run(task, script::run);
        } catch (StatementFailure failure) {
            MigrateException report = FailureReport.of(task, failure, leftBehind(task, script.done()));
            if (failure.said().kind() != SqlFailure.Kind.CONNECTION) {
                suppressing(report, () -> script.failed(failure));
            }
            throw report;
        } catch (MigrateException stopped) {
            suppressing(stopped, script::stopped);
            throw stopped;
        }
    }

    private static String leftBehind(Task task, int done) {
        if (done == 0) {
            return "None of its statements is done.";
        }
        String which = done == 1 ? "Statement 1 is done and stays" : "Statements 1 to " + done + " are done and stay";
        return which + "; 'migrate " + task.direction().word() + "' goes on at statement " + (done + 1) + " of "
                + task.statements() + ".";
    }

    private void record(Task task, Instant start, StatementFailure failure, MigrateException report) {
        if (failure.said().kind() == SqlFailure.Kind.CONNECTION) {
            return;
        }
        suppressing(
                report,
                () -> session.history()
                        .journal()
                        .record(
                                session.connection(),
                                attempt(task),
                                Outcome.FAILED,
                                start,
                                clock.instant(),
                                Optional.of(failure.said())));
    }

    /** The journal must not hide why it is written. */
    private static void suppressing(MigrateException report, SqlWork work) {
        try {
            work.run();
        } catch (SQLException e) {
            report.addSuppressed(e);
        }
    }

    private Attempt attempt(Task task) {
        return new Attempt(
                run, task.key(), task.name(), task.direction(), task.script().checksum(), task.statements());
    }
}
