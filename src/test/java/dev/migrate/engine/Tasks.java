package dev.migrate.engine;

import dev.migrate.db.SqlFailure;
import dev.migrate.engine.script.Scripts;
import dev.migrate.engine.script.Task;
import dev.migrate.model.Checksum;
import dev.migrate.model.Directives;
import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.Progress;
import dev.migrate.model.Script;
import dev.migrate.model.TransactionMode;
import dev.migrate.model.Version;
import dev.migrate.plan.Step;
import dev.migrate.sql.Classification;
import dev.migrate.sql.ScriptOutline;
import dev.migrate.sql.Segments;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.placeholder.Replacer;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tasks and failures that come from no database. */
final class Tasks {
    private Tasks() {}

    static Task up(String text) {
        Script script = new Script(
                "m/1_a.sql", 1, text.length(), () -> new StringReader(text), new Checksum("0"), Directives.NONE);
        Migration migration =
                new Migration(MigrationKind.VERSIONED, Optional.of(Version.of("1")), "a", script, Optional.empty());
        ScriptOutline outline = ScriptOutline.of(script, SqlSyntax.POSTGRESQL, statement -> Classification.ORDINARY);
        return new Task(
                new Step.Apply(migration, Optional.empty(), Optional.empty()),
                script,
                outline,
                Segments.of(outline, TransactionMode.AUTO),
                Progress.NONE,
                Optional.empty(),
                Replacer.NONE,
                List.of(),
                List.of());
    }

    /** A statement of the task, from 1. */
    static SqlStatement statement(Task task, int number) {
        List<SqlStatement> statements = new ArrayList<>();
        Scripts.show(task.script(), SqlSyntax.POSTGRESQL, statements::add);
        return statements.get(number - 1);
    }

    static TaskFailure failure(Task task, int number, SqlFailure said) {
        return TaskFailure.ofStatement(statement(task, number), said, new SQLException(said.message()));
    }

    static SqlFailure said(SqlFailure.Kind kind) {
        return new SqlFailure(kind, "no", "XX000", OptionalInt.empty(), Optional.empty(), List.of());
    }

    static SqlFailure saidAt(int position) {
        return new SqlFailure(
                SqlFailure.Kind.STATEMENT, "no", "42601", OptionalInt.of(position), Optional.empty(), List.of());
    }

    static SqlFailure saidOnLine(int line) {
        return saidOnLine(line, SqlFailure.Within.STATEMENT);
    }

    static SqlFailure saidOnLine(int line, SqlFailure.Within within) {
        return new SqlFailure(
                SqlFailure.Kind.STATEMENT,
                "no",
                "42000",
                OptionalInt.empty(),
                Optional.of(new SqlFailure.Line(line, within)),
                List.of());
    }
}
