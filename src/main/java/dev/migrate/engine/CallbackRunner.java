package dev.migrate.engine;

import dev.migrate.db.SqlFailure;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Runs callbacks between migrations, each from its beginning to its end. */
final class CallbackRunner {
    private final RunContext context;
    private final Session session;
    private final LockCheck lock;

    CallbackRunner(RunContext context, LockCheck lock) {
        this.context = context;
        this.session = context.session();
        this.lock = lock;
    }

    /** Runs a callback in a session and in transactions of its own. */
    void run(CallbackTask callback) throws SQLException {
        context.cancellation().check();
        CallbackScript script = CallbackScript.between(context, callback);
        try {
            // a statement that is done already may have set what the others need, so its session must stay
            script.told(() -> context.retry(lock::require).run(callback.title(), () -> {
                if (script.done() == 0) {
                    prepare(callback);
                }
                script.apart();
            }));
        } catch (TaskFailure failure) {
            throw failed(callback, failure, leftBehind(script, failure));
        }
    }

    /** Runs a callback in the transaction that the whole run has; that it is done is told when that is committed. */
    CallbackScript runWithin(CallbackTask callback) throws SQLException {
        CallbackScript script = CallbackScript.between(context, callback);
        try {
            context.cancellation().check();
            if (session.dialect().capabilities().resetsInTransaction()) {
                prepare(callback);
            } else {
                lock.require();
            }
            script.tellStart();
            script.within();
            return script;
        } catch (TaskFailure failure) {
            session.rollbackAfter(failure);
            throw failed(callback, failure, "Nothing of this run is left in the database.");
        } catch (RuntimeException | SQLException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    private void prepare(CallbackTask callback) {
        context.at(Stage.PREPARE, () -> {
            lock.prepare(context.run(), callback.title());
            session.renew(context.settingsFor(callback));
            lock.require();
            lock.announce(context.run(), callback.title());
        });
    }

    private MigrateException failed(CallbackTask callback, TaskFailure failure, String leftBehind) {
        MigrateException report = FailureReport.of(callback, failure, leftBehind);
        context.listener().on(new Event.CallbackFailed(callback.label(), report));
        return report;
    }

    private static String leftBehind(CallbackScript script, TaskFailure failure) {
        if (failure.stage() == Stage.COMMIT && failure.said().kind() == SqlFailure.Kind.CONNECTION) {
            return "Whether it is committed is not known.";
        }
        if (script.done() == 0) {
            return "Nothing of the callback is left in the database.";
        }
        return "What comes before that statement is done and stays; the callback begins anew with the next run.";
    }

    /** Runs callbacks because of a failure, which they must not hide. */
    void runAfter(MigrateException failure, List<CallbackTask> callbacks) {
        for (CallbackTask callback : callbacks) {
            if (!canFollow(failure)) {
                context.listener()
                        .on(new Event.Warning(
                                callback.title() + " is not run: " + failure.message(), Optional.empty()));
                continue;
            }
            try {
                run(callback);
            } catch (MigrateException e) {
                failure.addSuppressed(e);
                context.listener().on(new Event.Warning(shortly(e), Optional.empty()));
            } catch (SQLException e) {
                failure.addSuppressed(e);
                context.listener()
                        .on(new Event.Warning(callback.title() + " can't be run: " + e.getMessage(), Optional.empty()));
            }
        }
    }

    /** On one line, so that it does not push aside the failure that comes after it. */
    private static String shortly(MigrateException failure) {
        String place =
                failure.location().map(Location::toString).map(at -> at + ": ").orElse("");
        String reason = failure.getCause() instanceof TaskFailure cause
                ? Failures.inItsWords(cause.said())
                : String.join("; ", failure.details());
        return place + failure.message() + ": " + reason;
    }

    /** Whether there is still a lock and a connection to run anything with, and nobody wants the run to end. */
    private static boolean canFollow(MigrateException failure) {
        ErrorCode code = failure.code();
        return code != ErrorCode.LOCK_LOST
                && code != ErrorCode.CONNECTION_LOST
                && code != ErrorCode.DATABASE_UNKNOWN
                && code != ErrorCode.INTERRUPTED
                && code != ErrorCode.TERMINATED;
    }
}
