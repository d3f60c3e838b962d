package dev.migrate.engine;

import dev.migrate.db.SqlWork;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.engine.script.Job;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.engine.script.Task;
import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.Direction;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does the jobs of a run, each by itself or the migrations all in one transaction. */
final class JobRunner {
    /** What is told of a job when it is committed. */
    private interface Told {
        void tell();
    }

    /** What is done with a task. */
    private interface TaskWork {
        void run(Task task) throws SQLException;
    }

    private final RunContext context;
    private final Clock clock;
    private final StepRunner steps;
    private final CallbackRunner callbacks;
    private final List<RunSummary.Done> done = new ArrayList<>();
    private int tasks;
    private int begun;

    JobRunner(RunContext context, LockCheck lock, HistoryWriter writer) {
        this.context = context;
        this.clock = context.clock();
        this.steps = new StepRunner(context, lock, writer);
        this.callbacks = new CallbackRunner(context, lock);
    }

    /** Does them in order; answers which migrations were applied or reverted. */
    List<RunSummary.Done> run(List<Job> jobs) throws SQLException {
        tasks = (int) jobs.stream().filter(JobRunner::isTask).count();
        if (context.settings().extent() == TransactionExtent.RUN && tasks > 0) {
            together(jobs);
        } else {
            oneByOne(jobs);
        }
        return done;
    }

    private static boolean isTask(Job job) {
        return job.script() instanceof Task;
    }

    private void oneByOne(List<Job> jobs) throws SQLException {
        for (Job job : jobs) {
            guarded(job, () -> {
                if (job.script() instanceof Task task) {
                    attempt(task, steps::run).tell();
                } else {
                    callbacks.run((CallbackTask) job.script());
                }
            });
        }
    }

    /** One transaction from the first migration to the last; what comes before and after has its own. */
    private void together(List<Job> jobs) throws SQLException {
        int first = 0;
        while (!isTask(jobs.get(first))) {
            first++;
        }
        int end = jobs.size();
        while (!isTask(jobs.get(end - 1))) {
            end--;
        }
        List<Job> shared = jobs.subList(first, end);
        requireOneTransaction(shared);
        oneByOne(jobs.subList(0, first));
        share(shared);
        oneByOne(jobs.subList(end, jobs.size()));
    }

    private void share(List<Job> jobs) throws SQLException {
        Session session = context.session();
        List<Told> told = new ArrayList<>();
        session.renew(context.settings().session());
        session.begin();
        for (Job job : jobs) {
            guarded(job, () -> told.add(within(job)));
        }
        guarded(jobs.get(jobs.size() - 1), this::commit);
        told.forEach(Told::tell);
    }

    private Told within(Job job) throws SQLException {
        if (job.script() instanceof Task task) {
            return attempt(task, steps::runWithin);
        }
        Instant start = clock.instant();
        CallbackScript script = callbacks.runWithin((CallbackTask) job.script());
        Duration took = Duration.between(start, clock.instant());
        return () -> script.tellEnd(took);
    }

    private void guarded(Job job, SqlWork work) throws SQLException {
        try {
            work.run();
        } catch (MigrateException failure) {
            callbacks.runAfter(failure, job.onError());
            throw failure;
        }
    }

    private Told attempt(Task task, TaskWork work) throws SQLException {
        Instant start = clock.instant();
        int step = ++begun;
        started(step, task);
        try {
            work.run(task);
        } catch (MigrateException failure) {
            context.listener().on(new Event.StepFailed(step, tasks, task.label(), task.direction(), failure));
            throw failure;
        }
        Duration took = Duration.between(start, clock.instant());
        done.add(new RunSummary.Done(
                task.key(), task.name(), task.direction(), task.script().file(), task.statements(), took));
        return () -> context.listener()
                .on(new Event.StepFinished(step, tasks, task.label(), task.direction(), task.statements(), took));
    }

    private void commit() {
        try {
            context.session().commit();
        } catch (SQLException e) {
            context.session().rollbackAfter(e);
            throw Failures.unexpected(context.session().dialect(), "the run failed when it was to be committed", e);
        }
    }

    private static void requireOneTransaction(List<Job> jobs) {
        List<String> reasons = new ArrayList<>();
        for (Job job : jobs) {
            PreparedScript script = job.script();
            if (!script.isTransactional()) {
                reasons.add(script.title() + ": " + script.segments().reason());
            } else if (script.runsOutside()) {
                reasons.add(script.title() + ": it has statements that must run outside its transaction");
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

    private void started(int step, Task task) {
        context.listener()
                .on(new Event.StepStarted(
                        step,
                        tasks,
                        task.label(),
                        task.direction(),
                        task.script().file(),
                        task.statements(),
                        new Event.Mode(task.isTransactional(), task.segments().reason())));
        task.settled()
                .filter(settled -> !settled.told().isEmpty())
                .ifPresent(settled -> context.listener()
                        .on(new Event.StatementSettled(
                                task.label(),
                                settled.inFlight().number(),
                                "Statement " + settled.inFlight().number() + " of " + task.label() + settled.told())));
        if (task.progress().done() > 0) {
            context.listener()
                    .on(new Event.StepResumed(task.label(), task.progress().done(), task.statements()));
        }
        if (task.statements() == 0) {
            context.listener()
                    .on(new Event.Warning(
                            task.script().file() + " has no statements",
                            Optional.of(
                                    task.direction() == Direction.UP
                                            ? "It is recorded as applied all the same."
                                            : "It counts as reverted all the same.")));
        }
    }
}
