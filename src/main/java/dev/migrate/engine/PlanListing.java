package dev.migrate.engine;

import dev.migrate.engine.script.CallbackTask;
import dev.migrate.engine.script.Job;
import dev.migrate.engine.script.PlannedStatements;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.engine.script.Task;
import dev.migrate.model.Callback;
import dev.migrate.plan.Agenda;
import dev.migrate.plan.Plan;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.PlanReport.PlannedScript;
import dev.migrate.sql.placeholder.Placeholders;
import java.util.ArrayList;
import java.util.List;

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
        for (Job job : new TaskPreparation(session, placeholders).jobs(Agenda.of(plan, callbacks))) {
            scripts.add(job.script() instanceof Task task ? migration(task) : callback((CallbackTask) job.script()));
        }
        return new PlanReport(scripts, plan.obstacles());
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
