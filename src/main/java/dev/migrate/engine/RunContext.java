package dev.migrate.engine;

import dev.migrate.db.Answers;
import dev.migrate.db.Dialect;
import dev.migrate.db.SessionChange;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.SqlWork;
import dev.migrate.db.StatementSender;
import dev.migrate.db.history.Attempt;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.engine.script.Task;
import dev.migrate.engine.settle.KeptSide;
import dev.migrate.engine.settle.Resuming;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.model.Directives;
import dev.migrate.sql.StatementHead;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What all parts of a run share. */
record RunContext(
        String run,
        Session session,
        RunSettings settings,
        EventListener listener,
        Cancellation cancellation,
        Clock clock,
        StatementWatch watch,
        KeptSide sides)
        implements AutoCloseable {
    /** Milliseconds between two looks at a statement that still runs. */
    private static final long PATIENCE = 200;

    /** The listener hears of one thing at a time, though a statement's watch speaks on a thread of its own. */
    static RunContext of(
            Session session, RunSettings settings, EventListener listener, Cancellation cancellation, Clock clock) {
        EventListener one = inTurn(listener);
        StatementWatch watch = new StatementWatch(one, () -> ServerSight.of(session));
        KeptSide kept = new KeptSide(session.dialect(), session.further(), session::connection, settings.session());
        return new RunContext(session.run(), session, settings, one, cancellation, clock, watch, kept);
    }

    private static EventListener inTurn(EventListener listener) {
        Object turn = new Object();
        return event -> {
            synchronized (turn) {
                listener.on(event);
            }
        };
    }

    /** What a script asks for itself comes before what the run asks for. */
    SessionSettings settingsFor(PreparedScript prepared) {
        Directives directives = prepared.script().directives();
        return settings.session().withTimeouts(directives.lockTimeout(), directives.statementTimeout());
    }

    Attempt attempt(Task task) {
        return new Attempt(
                run, task.key(), task.name(), task.direction(), task.script().checksum(), task.statements());
    }

    /** Does work of ours within a task; if the database refuses it, the task fails at this stage. */
    void at(Stage stage, SqlWork work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw TaskFailure.of(stage, explain(e), e);
        }
    }

    /** Does the work of a script in one transaction, which begins as the script wants it; for a failure it is rolled back. */
    void inTransaction(PreparedScript script, SqlWork work) throws SQLException {
        begun(script, () -> {
            work.run();
            at(Stage.COMMIT, session::commit);
        });
    }

    /** The same for work that commits it. */
    void begun(PreparedScript script, SqlWork work) throws SQLException {
        at(Stage.PREPARE, () -> session.begin(beginOf(script)));
        try {
            work.run();
        } catch (RuntimeException | SQLException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    /** The statement that begins the transaction of a script. */
    String beginOf(PreparedScript script) {
        Dialect dialect = session.dialect();
        return dialect.begin(script.ownBegin(dialect.syntax()));
    }

    /** Fails if the data are not as the checks want them that a script has switched off. */
    void checkData() throws SQLException {
        Optional<String> violation = session.dialect().violation(session.connection());
        if (violation.isPresent()) {
            throw TaskFailure.ofViolation(violation.get());
        }
    }

    /** Runs a statement that mends what another one has left; the run ends if the database refuses it. */
    void repair(String statement) {
        StatementSender sender = session.sender();
        try {
            SessionChange limit =
                    session.dialect().liftLockTimeout(session.connection(), StatementHead.of(statement.split(" ")));
            try (limit) {
                cancellation.enter(sender::cancel);
                sender.send(List.of(statement), Answers.NONE);
            } finally {
                cancellation.leave();
            }
        } catch (SQLException e) {
            cancellation.requireLock();
            throw Failures.unexpected(
                    session.dialect(), "what an interrupted statement left can't be cleared away: " + statement, e);
        }
    }

    /** Finds out where partial migrations go on; waits for what still runs. */
    Resuming resuming() {
        Set<String> told = new HashSet<>();
        return new Resuming(session.dialect(), session.connection(), settings.resume(), (partial, running) -> {
            if (told.add(running)) {
                listener.on(new Event.Warning(
                        partial.key() + " " + partial.name() + ": a statement of the interrupted run still runs, in "
                                + running,
                        Optional.of("It is waited for.")));
            }
            cancellation.pause(PATIENCE);
            return true;
        });
    }

    /** @param check is done before each further try */
    ConflictRetry retry(SqlWork check) {
        return new ConflictRetry(settings.lockRetries(), listener, cancellation, this::explain, check);
    }

    /** What a failure means, in view of whether the run is to end, and the database still there. */
    SqlFailure explain(SQLException failure) {
        SqlFailure said = session.dialect().explain(failure);
        // of a statement whose connection broke nobody knows what became, whatever it was broken by
        if (cancellation.isRequested() && said.kind() != SqlFailure.Kind.CONNECTION) {
            return said.as(SqlFailure.Kind.INTERRUPTED);
        }
        return switch (said.kind()) {
            case DATABASE_UNKNOWN, TABLE_MISSING -> hasLostDatabase() ? said.as(SqlFailure.Kind.DATABASE_GONE) : said;
            default -> said;
        };
    }

    private boolean hasLostDatabase() {
        try {
            return session.dialect().hasLostDatabase(session.connection());
        } catch (SQLException notKnown) {
            return false;
        }
    }

    @Override
    public void close() {
        watch.close();
        sides.close();
    }
}
