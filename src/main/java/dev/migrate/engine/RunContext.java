package dev.migrate.engine;

import dev.migrate.db.Attempt;
import dev.migrate.db.Dialect;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.engine.script.Task;
import dev.migrate.event.EventListener;
import dev.migrate.model.Directives;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What all parts of a run share. */
record RunContext(
        String run,
        Session session,
        RunSettings settings,
        EventListener listener,
        Cancellation cancellation,
        Clock clock,
        StatementWatch watch)
        implements AutoCloseable {

    /** The listener hears of one thing at a time, though a statement's watch speaks on a thread of its own. */
    static RunContext of(
            Session session, RunSettings settings, EventListener listener, Cancellation cancellation, Clock clock) {
        EventListener one = inTurn(listener);
        StatementWatch watch = new StatementWatch(one, () -> ServerSight.of(session));
        return new RunContext(UUID.randomUUID().toString(), session, settings, one, cancellation, clock, watch);
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
        Dialect dialect = session.dialect();
        String begin = dialect.begin(script.ownBegin(dialect.syntax()));
        at(Stage.PREPARE, () -> session.begin(begin));
        try {
            work.run();
            at(Stage.COMMIT, session::commit);
        } catch (RuntimeException | SQLException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    /** Fails if the data are not as the checks want them that a script has switched off. */
    void checkData() throws SQLException {
        Optional<String> violation = session.dialect().violation(session.connection());
        if (violation.isPresent()) {
            throw TaskFailure.ofViolation(violation.get());
        }
    }

    /** @param check is done before each further try */
    LockTimeoutRetry retry(SqlWork check) {
        return new LockTimeoutRetry(settings.lockRetries(), listener, cancellation, this::explain, check);
    }

    /** What a failure means, in view of whether the run is to end. */
    SqlFailure explain(SQLException failure) {
        SqlFailure said = session.dialect().explain(failure);
        return cancellation.isRequested() ? said.as(SqlFailure.Kind.INTERRUPTED) : said;
    }

    @Override
    public void close() {
        watch.close();
    }
}
