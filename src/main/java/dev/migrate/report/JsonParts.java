package dev.migrate.report;

import dev.migrate.db.LockHolder;
import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Checksum;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Migration;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Problem;
import dev.migrate.model.Version;
import dev.migrate.plan.HistoryChange;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.PlanReport.PlannedScript;
import dev.migrate.plan.PlanReport.PlannedStatement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The objects of the JSON output; {@code docs/output.schema.json} describes each of them. */
final class JsonParts {
    private JsonParts() {}

    static void step(JsonWriter json, RunSummary.Done step) {
        identity(json, step.key(), step.name());
        json.field("direction", step.direction().word())
                .field("file", step.file())
                .field("statements", step.statements())
                .field("executionTimeMs", step.took().toMillis());
    }

    static void status(JsonWriter json, MigrationStatus status) {
        identity(json, status.key(), status.name());
        json.field("kind", status.kind().word())
                .field("state", status.state().word())
                .field("file", status.file().map(file -> file.up().file()))
                .field("downFile", status.file().flatMap(Migration::down).map(down -> down.file()))
                .field(
                        "fileChecksum",
                        status.file().map(file -> file.up().checksum().hex()));
        applied(json, status.applied());
        if (status.partial().isPresent()) {
            json.object("partial", status.partial().get(), JsonParts::partial);
        } else {
            json.nullField("partial");
        }
        json.field("note", status.note());
    }

    private static void applied(JsonWriter json, Optional<AppliedMigration> applied) {
        json.field("appliedAt", applied.flatMap(AppliedMigration::appliedAt).map(UtcText::iso));
        optionalMillis(json, applied.flatMap(AppliedMigration::executionTime));
        json.field(
                "appliedChecksum", applied.flatMap(AppliedMigration::checksum).map(Checksum::hex));
    }

    static void holder(JsonWriter json, LockHolder holder) {
        LockHolder.Owner owner = holder.owner();
        json.field("text", holder.text())
                .field("session", owner.number().map(number -> Long.toString(number)))
                .field("user", owner.user())
                .field("host", owner.host())
                .field("run", holder.run())
                .field("migration", holder.activity())
                .field("statement", holder.work().map(LockHolder.Work::statement));
        millis(json, "sinceMs", holder.since());
        millis(json, "statementMs", holder.work().map(LockHolder.Work::running));
    }

    private static void millis(JsonWriter json, String name, Optional<Duration> time) {
        if (time.isPresent()) {
            json.field(name, time.get().toMillis());
        } else {
            json.nullField(name);
        }
    }

    private static void optionalMillis(JsonWriter json, Optional<Duration> took) {
        if (took.isPresent()) {
            json.field("executionTimeMs", took.get().toMillis());
        } else {
            json.nullField("executionTimeMs");
        }
    }

    private static void partial(JsonWriter json, PartialMigration partial) {
        json.field("direction", partial.direction().word())
                .field("startedAt", UtcText.iso(partial.startedAt()))
                .field("statementsDone", partial.progress().done())
                .field("statements", partial.total())
                .field("error", partial.error());
    }

    static void script(JsonWriter json, PlannedScript script) {
        json.field("kind", script.kind().name().toLowerCase(Locale.ROOT))
                .field("key", script.key())
                .field("label", script.label())
                .field("direction", script.direction().word())
                .field("file", script.file())
                .field("inTransaction", script.inTransaction())
                .field("reason", script.inTransaction() ? Optional.empty() : Optional.of(script.reason()))
                .field("resumedAfter", script.resumedAfter())
                .objects("statements", script.statements(), JsonParts::statement);
    }

    private static void statement(JsonWriter json, PlannedStatement statement) {
        json.field("callback", statement.callback()).field("number", statement.number());
        place(json, Optional.of(statement.location()));
        json.field("transaction", statement.unit()).field("text", statement.text());
    }

    static void change(JsonWriter json, HistoryChange change) {
        json.field("action", change.kind().name().toLowerCase(Locale.ROOT));
        identity(json, change.key(), change.name());
    }

    static void setting(JsonWriter json, ConfigLine line) {
        json.field("key", line.key()).field("value", line.value()).field("origin", line.origin());
    }

    static void problem(JsonWriter json, Problem problem) {
        json.field("code", problem.code().id())
                .field("severity", problem.severity().word())
                .field("message", problem.message())
                .field("hint", problem.hint());
        place(json, problem);
    }

    private static void place(JsonWriter json, Problem problem) {
        json.field("file", problem.file());
        if (problem.line().isPresent()) {
            json.field("line", problem.line().getAsInt());
        } else {
            json.nullField("line");
        }
        if (problem.column().isPresent()) {
            json.field("column", problem.column().getAsInt());
        } else {
            json.nullField("column");
        }
    }

    static void warning(JsonWriter json, Event event) {
        if (event instanceof Event.Warning warning) {
            json.field("message", warning.message()).field("hint", warning.hint());
            place(json, Optional.empty());
        } else if (event instanceof Event.Notice notice) {
            json.field("message", notice.message()).field("hint", Optional.empty());
            place(json, notice.location());
        } else {
            throw new AssertionError(event);
        }
    }

    static void error(JsonWriter json, MigrateException failure) {
        json.field("code", failure.code().id())
                .field("exitCode", failure.code().exitCode())
                .field("message", failure.message())
                .field("hint", failure.hint());
        if (failure.location().isEmpty() && failure.problems().size() == 1) {
            place(json, failure.problems().get(0));
        } else {
            place(json, failure.location());
        }
        json.field("sqlState", failure.sqlState())
                .field("statement", failure.statement())
                .strings("details", failure.details())
                .objects("problems", failure.problems(), JsonParts::problem);
    }

    /** The key in the history, the version where that is one, and the name. */
    private static void identity(JsonWriter json, String key, String name) {
        json.field("key", key)
                .field("version", Version.tryParse(key).map(Version::toString))
                .field("name", name);
    }

    static void place(JsonWriter json, Optional<Location> location) {
        json.field("file", location.map(Location::file));
        if (location.isPresent()) {
            json.field("line", location.get().line())
                    .field("column", location.get().column());
        } else {
            json.nullField("line").nullField("column");
        }
    }
}
