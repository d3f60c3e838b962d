package dev.migrate.engine;

import dev.migrate.db.SessionChange;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.engine.script.Scripts;
import dev.migrate.engine.script.Task;
import dev.migrate.event.Event;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementRole;
import dev.migrate.sql.UnitKind;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Runs one callback in the session that is open; nothing of it is recorded. */
final class CallbackScript {
    private final RunContext context;
    private final Session session;
    private final CallbackTask callback;
    private final Optional<String> migration;
    private final StatementRunner statements;
    private int done;
    private boolean inTransaction;

    private CallbackScript(RunContext context, CallbackTask callback, Optional<String> migration) {
        this.context = context;
        this.session = context.session();
        this.callback = callback;
        this.migration = migration;
        this.statements = new StatementRunner(context, callback);
    }

    /** A callback that runs between migrations. */
    static CallbackScript between(RunContext context, CallbackTask callback) {
        return new CallbackScript(context, callback, Optional.empty());
    }

    /** A callback that runs before or after the script of a migration. */
    static CallbackScript around(RunContext context, CallbackTask callback, Task task) {
        return new CallbackScript(context, callback, Optional.of(task.label()));
    }

    /** Statements whose effect is committed. */
    int done() {
        return done;
    }

    /** Does work with it, and tells when that begins and ends. */
    void told(SqlWork work) throws SQLException {
        tellStart();
        Instant start = context.clock().instant();
        work.run();
        tellEnd(Duration.between(start, context.clock().instant()));
    }

    void tellStart() {
        context.listener()
                .on(new Event.CallbackStarted(
                        callback.label(),
                        migration,
                        callback.script().file(),
                        callback.statements(),
                        new Event.Mode(
                                callback.isTransactional(), callback.segments().reason())));
    }

    void tellEnd(Duration took) {
        context.listener().on(new Event.CallbackFinished(callback.label(), migration, callback.statements(), took));
    }

    /** Runs in the transaction that is open. */
    void within() throws SQLException {
        attributed(() -> run(UnitKind.WHOLE));
    }

    /** Runs what would have no effect in a transaction, while none is open. */
    void outside() throws SQLException {
        attributed(() -> {
            run(UnitKind.BEFORE);
            run(UnitKind.AFTER);
        });
    }

    /** Runs in transactions of its own; may be called again after a failure that trying again may mend. */
    void apart() throws SQLException {
        attributed(callback.isTransactional() ? this::whole : this::inUnits);
    }

    /** A failure within is the callback's, not that of the migration around which it may run. */
    private void attributed(SqlWork work) throws SQLException {
        try {
            work.run();
        } catch (TaskFailure failure) {
            throw migration.isPresent() ? failure.in(callback) : failure;
        }
    }

    private void whole() throws SQLException {
        if (done == 0) {
            run(UnitKind.BEFORE);
            transaction();
            done = callback.statements();
        }
        run(UnitKind.AFTER);
    }

    private void transaction() throws SQLException {
        String begin =
                session.dialect().begin(callback.ownBegin(session.dialect().syntax()));
        context.at(Stage.PREPARE, () -> session.execute(begin));
        try {
            run(UnitKind.WHOLE);
            if (callback.switchesChecks()) {
                context.checkData();
            }
            context.at(Stage.COMMIT, session::commit);
        } catch (RuntimeException | SQLException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    private void run(UnitKind unit) throws SQLException {
        Scripts.visit(callback.script(), session.dialect().syntax(), statement -> {
            if (callback.segments().kind(statement.number()) == unit) {
                statements.run(statement);
            }
        });
    }

    private void inUnits() throws SQLException {
        try {
            Scripts.visit(callback.script(), session.dialect().syntax(), this::one);
        } catch (RuntimeException | SQLException e) {
            if (inTransaction) {
                inTransaction = false;
                session.rollbackAfter(e);
            }
            throw e;
        }
    }

    private void one(SqlStatement statement) throws SQLException {
        if (statement.number() <= done) {
            return;
        }
        switch (callback.segments().kind(statement.number())) {
            case GROUP -> grouped(statement);
            case OWN -> own(statement);
            case ALONE -> alone(statement);
            case OMITTED -> {}
            case WHOLE, BEFORE, AFTER ->
                throw new AssertionError("not a unit of a script without a transaction: " + statement.number());
        }
    }

    private void grouped(SqlStatement statement) {
        if (!inTransaction) {
            context.at(Stage.PREPARE, session::begin);
            inTransaction = true;
        }
        statements.run(statement);
        if (callback.segments().endsUnit(statement.number())) {
            commit(statement.number());
        }
    }

    private void own(SqlStatement statement) {
        statements.run(statement);
        StatementRole role = callback.role(statement.number());
        inTransaction = role != StatementRole.COMMITS && role != StatementRole.ROLLS_BACK;
        done = inTransaction ? done : statement.number();
    }

    private void alone(SqlStatement statement) throws SQLException {
        if (inTransaction) {
            commit(statement.number() - 1);
        }
        SessionChange limit = session.dialect().liftLockTimeout(session.connection(), statement.head());
        try (limit) {
            statements.run(statement);
        }
        done = statement.number();
    }

    private void commit(int statement) {
        context.at(Stage.COMMIT, session::commit);
        inTransaction = false;
        done = statement;
    }
}
