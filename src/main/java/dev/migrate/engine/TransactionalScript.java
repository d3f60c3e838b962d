package dev.migrate.engine;

import dev.migrate.db.JournalTable;
import dev.migrate.db.Outcome;
import dev.migrate.db.SqlFailure;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.sql.UnitKind;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs a script in one transaction together with its rows in history and journal. */
final class TransactionalScript {
    private final RunContext context;
    private final Session session;
    private final HistoryWriter history;
    private final Task task;

    TransactionalScript(RunContext context, HistoryWriter history, Task task) {
        this.context = context;
        this.session = context.session();
        this.history = history;
        this.task = task;
    }

    /** All of it, or nothing: may be tried again. */
    void run() throws SQLException {
        if (task.segments().runsOutside()) {
            runOutside(UnitKind.BEFORE);
        }
        String begin = session.dialect().begin(task.ownBegin(session.dialect().syntax()));
        context.at(Stage.PREPARE, () -> session.execute(begin));
        try {
            runWithin();
            context.at(Stage.COMMIT, session::commit);
        } catch (RuntimeException | SQLException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    /** Runs what would have no effect in the transaction and comes after it. */
    void runAfter() throws SQLException {
        if (task.segments().runsOutside()) {
            runOutside(UnitKind.AFTER);
        }
    }

    /** The same in a transaction that is open already. */
    void runWithin() throws SQLException {
        Instant start = context.clock().instant();
        StatementRunner statements = new StatementRunner(context, task);
        visit(UnitKind.WHOLE, statements::add);
        statements.flush();
        if (task.switchesChecks()) {
            checkData();
        }
        context.at(Stage.RECORD, () -> statements.asOurselves(() -> record(start)));
    }

    private void checkData() throws SQLException {
        Optional<String> violation = session.dialect().violation(session.connection());
        if (violation.isPresent()) {
            throw TaskFailure.ofCheck(new SqlFailure(
                    SqlFailure.Kind.STATEMENT,
                    violation.get(),
                    "",
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    List.of()));
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
        visit(unit, new StatementRunner(context, task)::run);
    }

    private void visit(UnitKind unit, StatementVisitor visitor) throws SQLException {
        Scripts.visit(task.script(), session.dialect().syntax(), statement -> {
            if (task.segments().kind(statement.number()) == unit) {
                visitor.visit(statement);
            }
        });
    }
}
