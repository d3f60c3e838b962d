package dev.migrate.engine;

import dev.migrate.db.MigrationLock;
import dev.migrate.db.history.History;
import dev.migrate.engine.script.Job;
import dev.migrate.engine.script.PooledScripts;
import dev.migrate.engine.settle.Resuming;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.event.RunSummary;
import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Direction;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.Version;
import dev.migrate.plan.Act;
import dev.migrate.plan.Agenda;
import dev.migrate.plan.Decision;
import dev.migrate.plan.Plan;
import dev.migrate.plan.Planner;
import dev.migrate.source.LoadedMigrations;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One execution of a command that changes the database: from taking the lock to releasing it. */
public final class Run {
    private final RunContext context;
    private final Session session;
    private final LoadedMigrations files;
    private final EventListener listener;
    private final Clock clock;

    public Run(
            Session session,
            LoadedMigrations files,
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
                    .run((lock, history) -> finished(perform(plan(decision, history), history, lock), history, start));
        }
    }

    /** Whether there is nothing to do; what is in the way is refused at once, unless another run may be at work on it. */
    private boolean isSettled(Decision decision, History history) {
        Planner planner = planner(history);
        Plan plan = decision.of(planner);
        if (!plan.obstacles().isEmpty() && history.partials().isEmpty()) {
            throw new Refusal(session).of(plan.obstacles(), planner.report().migrations());
        }
        boolean isAnswer = context.settings().resume().isPresent();
        return !isAnswer
                && plan.obstacles().isEmpty()
                && Agenda.of(plan, files.callbacks()).isEmpty();
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
                files.migrations(),
                history.rows(),
                history.partials(),
                context.settings().late());
    }

    private List<RunSummary.Done> perform(Plan plan, History history, MigrationLock lock) throws SQLException {
        List<Act> acts = Agenda.of(plan, files.callbacks());
        Resuming resuming = context.resuming();
        List<Job> jobs = new TaskPreparation(session, context.settings().placeholders(), resuming).jobs(acts);
        resuming.requireAnswerUsed();
        if (jobs.isEmpty()) {
            return List.of();
        }
        if (!session.dialect().capabilities().keepsSession()) {
            checkForPooler(jobs);
        }
        listener.on(new Event.RunStarted(
                context.run(), session.database(), plan.steps().size()));
        HistoryWriter writer = new HistoryWriter(session.history(), history.nextOrder());
        return new JobRunner(context, new LockCheck(session, lock), writer).run(jobs);
    }

    private void checkForPooler(List<Job> jobs) {
        List<String> unlimited = new PooledScripts(
                        context.settings().session(), session.dialect().syntax())
                .check(jobs);
        if (!unlimited.isEmpty()) {
            listener.on(new Event.Warning(
                    "through the connection pooler, neither lock-timeout nor statement-timeout applies to what runs outside"
                            + " a transaction: " + String.join(", ", unlimited),
                    Optional.of("A direct connection to the server has no such limits.")));
        }
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
