package dev.migrate.engine;

import dev.migrate.db.SqlWork;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.engine.script.Task;
import dev.migrate.event.Event;
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
    private final UnitRunner units;
    private boolean committed;

    private CallbackScript(RunContext context, CallbackTask callback, Optional<String> migration) {
        this.context = context;
        this.session = context.session();
        this.callback = callback;
        this.migration = migration;
        this.units = new UnitRunner(context, callback, UnitRunner.Account.NONE, 0);
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
        return committed ? callback.statements() : units.done();
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
        if (!committed) {
            run(UnitKind.BEFORE);
            transaction();
            committed = true;
        }
        run(UnitKind.AFTER);
    }

    private void transaction() throws SQLException {
        context.inTransaction(callback, () -> {
            run(UnitKind.WHOLE);
            if (callback.switchesChecks()) {
                context.checkData();
            }
        });
    }

    private void run(UnitKind unit) throws SQLException {
        callback.visit(unit, session.dialect().syntax(), new StatementRunner(context, callback)::run);
    }

    private void inUnits() throws SQLException {
        try {
            units.run();
            units.end();
        } catch (RuntimeException | SQLException e) {
            units.undoAfter(e);
            throw e;
        }
    }
}
