package dev.migrate.engine.script;

import dev.migrate.plan.PlanReport.PlannedStatement;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the statements of one script, and of the callbacks around it, in the order in which they would be sent. */
public final class PlannedStatements {
    private final SqlSyntax syntax;
    private final List<PlannedStatement> statements = new ArrayList<>();
    private int unit = 1;

    private PlannedStatements(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    public static List<PlannedStatement> of(PreparedScript script, SqlSyntax syntax) {
        PlannedStatements planned = new PlannedStatements(syntax);
        if (script instanceof Task task) {
            planned.add(task);
        } else {
            planned.addApart(script);
        }
        return planned.statements;
    }

    private void add(Task task) {
        if (!task.isTransactional()) {
            task.before().forEach(this::addApart);
            addUnits(task, task.progress().done());
            task.after().forEach(this::addApart);
            return;
        }
        task.before().forEach(this::addOutside);
        add(task, UnitKind.BEFORE);
        task.before().forEach(callback -> add(callback, UnitKind.WHOLE));
        add(task, UnitKind.WHOLE);
        task.after().forEach(callback -> add(callback, UnitKind.WHOLE));
        add(task, UnitKind.AFTER);
        task.after().forEach(this::addOutside);
    }

    private void addApart(PreparedScript script) {
        if (!script.isTransactional()) {
            addUnits(script, 0);
            return;
        }
        add(script, UnitKind.BEFORE);
        add(script, UnitKind.WHOLE);
        unit++;
        add(script, UnitKind.AFTER);
    }

    private void addOutside(PreparedScript script) {
        add(script, UnitKind.BEFORE);
        add(script, UnitKind.AFTER);
    }

    private void add(PreparedScript script, UnitKind kind) {
        if (kind != UnitKind.WHOLE && !script.segments().runsOutside()) {
            return;
        }
        Scripts.show(script.script(), syntax, statement -> {
            if (script.segments().kind(statement.number()) == kind) {
                add(script, statement, kind == UnitKind.WHOLE ? unit : 0);
            }
        });
    }

    private void addUnits(PreparedScript script, int done) {
        Scripts.show(script.script(), syntax, statement -> {
            UnitKind kind = script.segments().kind(statement.number());
            boolean shares = kind == UnitKind.GROUP || kind == UnitKind.OWN;
            if (statement.number() > done && kind != UnitKind.OMITTED) {
                add(script, statement, shares ? unit : 0);
            }
            if (shares && script.segments().endsUnit(statement.number())) {
                unit++;
            }
        });
    }

    private void add(PreparedScript script, SqlStatement statement, int sharedUnit) {
        Optional<String> callback = script instanceof CallbackTask task ? Optional.of(task.label()) : Optional.empty();
        statements.add(new PlannedStatement(
                callback,
                statement.number(),
                statement.location(),
                sharedUnit,
                script.sent(statement).text()));
    }
}
