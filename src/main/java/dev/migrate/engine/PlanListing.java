package dev.migrate.engine;

import dev.migrate.plan.Plan;
import dev.migrate.plan.PlanReport;
import dev.migrate.sql.Segments;
import dev.migrate.sql.UnitKind;
import dev.migrate.sql.placeholder.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Lists what a plan would send, statement by statement, without sending any of it. */
public final class PlanListing {
    private final Session session;
    private final Placeholders placeholders;

    public PlanListing(Session session, Placeholders placeholders) {
        this.session = session;
        this.placeholders = placeholders;
    }

    /** The statements of all steps, and why they would be refused. */
    public PlanReport of(Plan plan) {
        List<PlanReport.PlannedScript> scripts = new ArrayList<>();
        for (Task task : new TaskPreparation(session, placeholders).tasks(plan.steps())) {
            scripts.add(new PlanReport.PlannedScript(
                    task.key(),
                    task.label(),
                    task.direction(),
                    task.script().file(),
                    task.isTransactional(),
                    task.segments().reason(),
                    task.progress().done(),
                    statements(task)));
        }
        return new PlanReport(scripts, plan.obstacles());
    }

    private List<PlanReport.PlannedStatement> statements(Task task) {
        List<PlanReport.PlannedStatement> statements = new ArrayList<>();
        Segments segments = task.segments();
        AtomicInteger unit = new AtomicInteger(1);
        Scripts.show(task.script(), session.dialect().syntax(), statement -> {
            UnitKind kind = segments.kind(statement.number());
            boolean isSent = kind != UnitKind.OMITTED
                    && statement.number() > task.progress().done();
            boolean shares = kind == UnitKind.WHOLE || kind == UnitKind.GROUP || kind == UnitKind.OWN;
            if (isSent) {
                statements.add(new PlanReport.PlannedStatement(
                        statement.number(),
                        statement.location(),
                        shares ? unit.get() : 0,
                        task.sent(statement).text()));
            }
            if (shares && segments.endsUnit(statement.number())) {
                unit.incrementAndGet();
            }
        });
        return statements;
    }
}
