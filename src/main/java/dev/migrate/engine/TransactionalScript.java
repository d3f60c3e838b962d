package dev.migrate.engine;

import dev.migrate.db.Attempt;
import dev.migrate.db.Outcome;
import dev.migrate.db.SqlFailure;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.sql.UnitKind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a script in one transaction together with its rows in history and journal. */
final class TransactionalScript {
    private final Session session;
    private final StatementRunner statements;
    private final HistoryWriter history;
    private final Clock clock;

    TransactionalScript(Session session, StatementRunner statements, HistoryWriter history, Clock clock) {
        this.session = session;
        this.statements = statements;
        this.history = history;
        this.clock = clock;
    }

    /** All of it, or nothing. */
    void run(Task task, Attempt attempt) throws SQLException {
        runOutside(task, UnitKind.BEFORE);
        session.begin();
        try {
            runWithin(task, attempt);
            commit(task);
        } catch (RuntimeException | SQLException e) {
            session.rollbackAfter(e);
            throw e;
        }
        runOutside(task, UnitKind.AFTER);
    }

    /** Deferred constraints are checked only now; and an answer that does not come leaves it open what was done. */
    private void commit(Task task) throws SQLException {
        try {
            session.commit();
        } catch (SQLException e) {
            SqlFailure said = session.dialect().explain(e);
            boolean open = said.kind() == SqlFailure.Kind.CONNECTION;
            String left = open
                    ? "Whether it is committed is not known yet: all of it is, or nothing."
                    : "Nothing of " + task.label() + " is left in the database.";
            List<String> details = new ArrayList<>();
            details.add(Failures.inItsWords(said));
            details.addAll(said.details());
            details.add(left);
            throw MigrateException.because(
                            open ? ErrorCode.CONNECTION_LOST : ErrorCode.MIGRATION_FAILED,
                            task.label() + " failed when it was to be committed")
                    .details(details)
                    .at(new Location(task.script().file(), task.script().firstLine(), 1))
                    .hint(
                            open
                                    ? "'migrate info' tells when the database is back."
                                    : "Mend the script and run it again.")
                    .sqlState(said.sqlState().isEmpty() ? null : said.sqlState())
                    .cause(e)
                    .build();
        }
    }

    /** The same in a transaction that is open already. */
    void runWithin(Task task, Attempt attempt) throws SQLException {
        Instant start = clock.instant();
        run(task, UnitKind.WHOLE);
        if (task.segments().lastBefore() > 0) {
            checkData(task);
        }
        statements.restoreUser();
        Instant end = clock.instant();
        history.write(session.connection(), task, Duration.between(start, end));
        session.history().journal().record(session.connection(), attempt, Outcome.DONE, start, end, Optional.empty());
        if (task.resumed().isPresent()) {
            session.history()
                    .journal()
                    .finish(session.connection(), task.resumed().get().attempt(), Outcome.RESUMED, Optional.empty());
        }
    }

    private void checkData(Task task) throws SQLException {
        Optional<String> violation = session.dialect().violation(session.connection());
        if (violation.isPresent()) {
            throw MigrateException.because(
                            ErrorCode.MIGRATION_FAILED, task.label() + " leaves rows that refer to nothing")
                    .details(List.of(violation.get(), "Nothing of it is left in the database."))
                    .at(new Location(task.script().file(), task.script().firstLine(), 1))
                    .hint("Keep or repair these rows in the script, then run it again.")
                    .build();
        }
    }

    /** Runs what has no effect inside the transaction. */
    private void runOutside(Task task, UnitKind unit) throws SQLException {
        if (task.segments().lastBefore() > 0) {
            run(task, unit);
        }
    }

    private void run(Task task, UnitKind unit) throws SQLException {
        Scripts.visit(task.script(), session.dialect().syntax(), statement -> {
            if (task.segments().kind(statement.number()) == unit) {
                statements.run(task, statement);
            }
        });
    }
}
