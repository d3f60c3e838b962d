package dev.migrate.engine;

import dev.migrate.engine.script.CallbackTask;
import dev.migrate.engine.script.Job;
import dev.migrate.engine.script.PlannedStatements;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.engine.script.Task;
import dev.migrate.engine.settle.Resuming;
import dev.migrate.model.Callback;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import dev.migrate.plan.Agenda;
import dev.migrate.plan.Plan;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.PlanReport.PlannedScript;
import dev.migrate.sql.placeholder.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists what a plan would send, statement by statement, without sending any of it. */
public final class PlanListing {
    private final Session session;
    private final Placeholders placeholders;

    public PlanListing(Session session, Placeholders placeholders) {
        this.session = session;
        this.placeholders = placeholders;
    }

    /** The statements of all steps and of the callbacks between and around them, and why they would be refused. */
    public PlanReport of(Plan plan, List<Callback> callbacks) {
        List<PlannedScript> scripts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(plan.obstacles());
        for (Job job : new TaskPreparation(
                        session, placeholders, Resuming.looking(session.dialect(), session.connection()))
                .jobs(Agenda.of(plan, callbacks))) {
            if (job.script() instanceof Task task) {
                scripts.add(migration(task));
                settled(task).ifPresent(problems::add);
            } else {
                scripts.add(callback((CallbackTask) job.script()));
            }
        }
        return new PlanReport(scripts, problems);
    }

    /** What was found out of the statement in flight, for people to know. */
    private static Optional<Problem> settled(Task task) {
        return task.settled()
                .filter(settled -> !settled.told().isEmpty())
                .map(settled -> new Problem(
                        ErrorCode.STATEMENT_IN_DOUBT,
                        Severity.NOTICE,
                        "Statement " + settled.inFlight().number() + " of " + task.label() + settled.told(),
                        Optional.empty(),
                        Optional.of(task.script().file())));
    }

    private PlannedScript migration(Task task) {
        return planned(
                PlannedScript.Kind.MIGRATION, task.key(), task, task.progress().done());
    }

    private PlannedScript callback(CallbackTask callback) {
        return planned(PlannedScript.Kind.CALLBACK, callback.callback().event().word(), callback, 0);
    }

    private PlannedScript planned(PlannedScript.Kind kind, String key, PreparedScript script, int done) {
        return new PlannedScript(
                kind,
                key,
                script.label(),
                script.direction(),
                script.script().file(),
                script.isTransactional(),
                script.segments().reason(),
                done,
                PlannedStatements.of(script, session.dialect().syntax()));
    }
}
