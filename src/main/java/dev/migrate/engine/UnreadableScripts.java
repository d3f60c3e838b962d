package dev.migrate.engine;

import dev.migrate.engine.settle.Resuming;
import dev.migrate.model.Callback;
import dev.migrate.model.CallbackEvent;
import dev.migrate.model.Direction;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Migration;
import dev.migrate.model.Problem;
import dev.migrate.model.Script;
import dev.migrate.model.Severity;
import dev.migrate.plan.Act;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.Step;
import dev.migrate.sql.placeholder.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what can't be made out in scripts: all of them at once, before any runs. */
public final class UnreadableScripts {
    private final Session session;
    private final Placeholders placeholders;

    public UnreadableScripts(Session session, Placeholders placeholders) {
        this.session = session;
        this.placeholders = placeholders;
    }

    /** What is wrong with the scripts that are still to run, and with what partial ones have done of them. */
    public List<Problem> among(List<MigrationStatus> pending, List<Callback> callbacks) {
        List<Problem> problems = new ArrayList<>();
        List<Callback> clear = new ArrayList<>();
        for (Callback callback : callbacks) {
            List<Problem> own = problems(new Act.Call(callback, List.of()), callback.script());
            problems.addAll(own);
            if (own.isEmpty()) {
                clear.add(callback);
            }
        }
        for (MigrationStatus status : pending) {
            status.file().ifPresent(file -> problems.addAll(problems(status, file, clear)));
        }
        return problems;
    }

    /** Also what its script can't share with the callbacks around it; what is wrong with those themselves is told once. */
    private List<Problem> problems(MigrationStatus status, Migration file, List<Callback> callbacks) {
        boolean goesOn = status.partial()
                .filter(partial -> partial.direction() == Direction.UP)
                .isPresent();
        Step step = new Step.Apply(file, status.applied(), goesOn ? status.partial() : Optional.empty());
        List<Callback> before = Callback.at(CallbackEvent.BEFORE_EACH_MIGRATE, callbacks);
        List<Callback> after = Callback.at(CallbackEvent.AFTER_EACH_MIGRATE, callbacks);
        return problems(new Act.Take(step, before, after, List.of()), file.up());
    }

    private List<Problem> problems(Act act, Script script) {
        try {
            new TaskPreparation(session, placeholders, Resuming.looking(session.dialect(), session.connection()))
                    .jobs(List.of(act));
            return List.of();
        } catch (MigrateException e) {
            if (!e.problems().isEmpty()) {
                return e.problems();
            }
            String details = e.code() == ErrorCode.PARTIAL_CHANGED ? ": " + String.join(", ", e.details()) : "";
            return List.of(new Problem(
                    e.code(), Severity.ERROR, place(e) + e.message() + details, e.hint(), Optional.of(script.file())));
        }
    }

    static boolean isOne(MigrateException failure) {
        return failure.code() == ErrorCode.SCRIPT_UNREADABLE
                || failure.code() == ErrorCode.FILES_INVALID
                || failure.code() == ErrorCode.FILES_UNREADABLE;
    }

    static void refuse(List<MigrateException> failures) {
        if (failures.isEmpty()) {
            return;
        }
        if (failures.size() == 1) {
            throw failures.get(0);
        }
        List<String> details = new ArrayList<>();
        for (MigrateException failure : failures) {
            details.add(place(failure) + failure.message());
            failure.hint().ifPresent(hint -> details.add("  " + hint));
        }
        throw MigrateException.because(
                        ErrorCode.SCRIPT_UNREADABLE, failures.size() + " scripts can't be made out; nothing was done")
                .details(details)
                .build();
    }

    private static String place(MigrateException failure) {
        return failure.location()
                .map(Location::toString)
                .map(place -> place + ": ")
                .orElse("");
    }
}
