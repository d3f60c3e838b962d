package dev.migrate.engine;

import dev.migrate.db.History;
import dev.migrate.db.MigrationLock;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.event.RunSummary;
import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Direction;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.Version;
import dev.migrate.plan.Plan;
import dev.migrate.plan.Planner;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One execution of a command that changes the database: from taking the lock to releasing it. */
public final class Run {
    private final RunContext context;
    private final Session session;
    private final List<Migration> files;
    private final EventListener listener;
    private final Clock clock;

    public Run(
            Session session,
            List<Migration> files,
            RunSettings settings,
            EventListener listener,
            Cancellation cancellation,
            Clock clock) {
        this.context = RunContext.of(session, settings, listener, cancellation, clock);
        this.session = session;
        this.files = files;
        this.listener = listener;
        this.clock = clock;
    }

    /** Does what the decision wants; takes no lock if that is nothing. */
    public RunSummary execute(Decision decision) {
        Instant start = clock.instant();
        Optional<History> before = session.readUnlessLocked();
        if (before.isPresent() && isSettled(decision, before.get())) {
            return finished(List.of(), before.get(), start);
        }
        try (context) {
            return new LockedWork(context)
                    .run((lock, history) -> finished(steps(plan(decision, history), history, lock), history, start));
        }
    }

    /** Whether there is nothing to do; what is in the way is refused at once, unless another run may be at work on it. */
    private boolean isSettled(Decision decision, History history) {
        Planner planner = planner(history);
        Plan plan = decision.of(planner);
        if (!plan.obstacles().isEmpty() && history.partials().isEmpty()) {
            throw new Refusal(session).of(plan.obstacles(), planner.report().migrations());
        }
        return plan.isEmpty();
    }

    private Plan plan(Decision decision, History history) {
        Planner planner = planner(history);
        Plan plan = decision.of(planner);
        if (!plan.obstacles().isEmpty()) {
            throw new Refusal(session).of(plan.obstacles(), planner.report().migrations());
        }
        return plan;
    }

    private Planner planner(History history) {
        return new Planner(
                files, history.rows(), history.partials(), context.settings().late());
    }

    private List<RunSummary.Done> steps(Plan plan, History history, MigrationLock lock) throws SQLException {
        if (plan.steps().isEmpty()) {
            return List.of();
        }
        List<Task> tasks = new TaskPreparation(session, context.settings().placeholders()).tasks(plan.steps());
        listener.on(new Event.RunStarted(context.run(), session.database(), tasks.size()));
        HistoryWriter writer = new HistoryWriter(session.history(), history.nextOrder());
        StepRunner runner = new StepRunner(context, lock, writer);
        return context.settings().extent() == TransactionExtent.RUN ? together(tasks, runner) : oneByOne(tasks, runner);
    }

    private List<RunSummary.Done> oneByOne(List<Task> tasks, StepRunner runner) throws SQLException {
        List<RunSummary.Done> done = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            done.add(attempt(tasks, i, runner::run));
            committed(tasks, i, done.get(i));
        }
        return done;
    }

    private List<RunSummary.Done> together(List<Task> tasks, StepRunner runner) throws SQLException {
        requireOneTransaction(tasks);
        List<RunSummary.Done> done = new ArrayList<>();
        session.renew(context.settings().session());
        session.begin();
        for (int i = 0; i < tasks.size(); i++) {
            done.add(attempt(tasks, i, runner::runWithin));
        }
        commit();
        for (int i = 0; i < tasks.size(); i++) {
            committed(tasks, i, done.get(i));
        }
        return done;
    }

    private RunSummary.Done attempt(List<Task> tasks, int index, TaskWork work) throws SQLException {
        Instant start = clock.instant();
        Task task = tasks.get(index);
        started(index + 1, tasks.size(), task);
        try {
            work.run(task);
        } catch (MigrateException failure) {
            listener.on(new Event.StepFailed(index + 1, tasks.size(), task.label(), task.direction(), failure));
            throw failure;
        }
        return new RunSummary.Done(
                task.key(),
                task.name(),
                task.direction(),
                task.script().file(),
                task.statements(),
                Duration.between(start, clock.instant()));
    }

    private void commit() {
        try {
            session.commit();
        } catch (SQLException e) {
            throw Failures.unexpected(session.dialect(), "the run failed when it was to be committed", e);
        }
    }

    private static void requireOneTransaction(List<Task> tasks) {
        List<String> reasons = new ArrayList<>();
        for (Task task : tasks) {
            if (!task.isTransactional()) {
                reasons.add(task.label() + ": " + task.segments().reason());
            } else if (task.segments().runsOutside()) {
                reasons.add(task.label() + ": it has statements that must run outside its transaction");
            }
        }
        if (!reasons.isEmpty()) {
            throw MigrateException.because(
                            ErrorCode.CONFIGURATION, "these migrations can't share one transaction with the others")
                    .details(reasons)
                    .hint("Run without '--single-transaction', or up to the first of them with '--to'.")
                    .build();
        }
    }

    private void started(int step, int steps, Task task) {
        listener.on(new Event.StepStarted(
                step,
                steps,
                task.label(),
                task.direction(),
                task.script().file(),
                task.statements(),
                new Event.Mode(task.isTransactional(), task.segments().reason())));
        if (task.progress().done() > 0) {
            listener.on(new Event.StepResumed(task.label(), task.progress().done(), task.statements()));
        }
        if (task.statements() == 0) {
            listener.on(new Event.Warning(
                    task.script().file() + " has no statements",
                    Optional.of(
                            task.direction() == Direction.UP
                                    ? "It is recorded as applied all the same."
                                    : "It counts as reverted all the same.")));
        }
    }

    private void committed(List<Task> tasks, int index, RunSummary.Done done) {
        Task task = tasks.get(index);
        listener.on(new Event.StepFinished(
                index + 1, tasks.size(), task.label(), task.direction(), task.statements(), done.took()));
    }

    private RunSummary finished(List<RunSummary.Done> done, History history, Instant start) {
        RunSummary summary = new RunSummary(done, newest(history, done), Duration.between(start, clock.instant()));
        listener.on(new Event.RunFinished(summary));
        return summary;
    }

    /** The newest version of those that were applied before, less what was reverted, and of those applied now. */
    private static Optional<String> newest(History history, List<RunSummary.Done> done) {
        Map<String, Boolean> applied = new HashMap<>();
        for (AppliedMigration row : history.rows()) {
            applied.put(row.key(), row.kind() != MigrationKind.REPEATABLE);
        }
        for (RunSummary.Done step : done) {
            applied.put(step.key(), step.direction() == Direction.UP);
        }
        Optional<Version> newest = Optional.empty();
        for (Map.Entry<String, Boolean> entry : applied.entrySet()) {
            Optional<Version> version = entry.getValue() ? Version.tryParse(entry.getKey()) : Optional.empty();
            if (version.isPresent() && (newest.isEmpty() || version.get().compareTo(newest.get()) > 0)) {
                newest = version;
            }
        }
        return newest.map(Version::toString);
    }
}
