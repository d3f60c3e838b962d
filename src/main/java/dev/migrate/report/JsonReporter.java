package dev.migrate.report;

import dev.migrate.db.LockReport;
import dev.migrate.engine.parse.ParseReport;
import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import dev.migrate.model.Version;
import dev.migrate.plan.HistoryChange;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.StatusReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Output for programs: one JSON document on standard output, whether the command went well or not. */
public final class JsonReporter implements Reporter {
    private static final int SCHEMA_VERSION = 1;

    private final Streams streams;
    private final ReportSettings settings;
    private final FinishedSteps finished = new FinishedSteps();
    private final List<Event> warnings = new ArrayList<>();

    public JsonReporter(Streams streams, ReportSettings settings) {
        this.streams = streams;
        this.settings = settings;
    }

    @Override
    public void on(Event event) {
        finished.on(event);
        if (event instanceof Event.Warning
                || (event instanceof Event.Notice notice && notice.severity() != Severity.NOTICE)) {
            warnings.add(event);
        }
        if (settings.verbose()) {
            streams.err().print(JsonEvents.line(event));
            streams.err().flush();
        }
    }

    /** An entry of a log among the events. */
    public static String logged(String text) {
        return JsonEvents.ofLog(text);
    }

    @Override
    public void run(String command, RunSummary summary) {
        JsonWriter json = document(command, true)
                .objects("migrations", summary.steps(), JsonParts::step)
                .field("version", summary.version())
                .field("executionTimeMs", summary.took().toMillis());
        print(json);
    }

    @Override
    public void status(String command, StatusReport report) {
        boolean ok = command.equals("validate") ? !hasError(report.problems()) : !hasInvalidFile(report.problems());
        JsonWriter json = document(command, ok)
                .objects("migrations", report.migrations(), JsonParts::status)
                .field("version", report.version().map(Version::toString))
                .field("pending", report.pending().size())
                .objects("problems", report.problems(), JsonParts::problem);
        if (command.equals("info")) {
            json.strings("notes", report.notes());
        }
        print(json);
    }

    @Override
    public void version(Optional<Version> version) {
        print(document("version", true).field("version", version.map(Version::toString)));
    }

    @Override
    public void plan(PlanReport report) {
        JsonWriter json = document("plan", !hasError(report.problems()))
                .objects("scripts", report.scripts(), JsonParts::script)
                .objects("problems", report.problems(), JsonParts::problem);
        print(json);
    }

    /** The document is printed piece by piece: a script may be larger than the memory. */
    @Override
    public void parse(ParseReport report) {
        JsonWriter json = document("parse", !hasError(report.problems()));
        new ParseJson(json, streams.out()).add(report);
        print(json);
    }

    @Override
    public void force(List<HistoryChange> changes, boolean written) {
        print(document("force", true)
                .objects("changes", changes, JsonParts::change)
                .field("written", written));
    }

    @Override
    public void lock(LockReport report) {
        JsonWriter json =
                document("unlock", true).field("held", report.isHeld()).field("terminated", report.terminated());
        if (report.holder().isPresent()) {
            json.object("holder", report.holder().get(), JsonParts::holder);
        } else {
            json.nullField("holder");
        }
        print(json);
    }

    @Override
    public void arrived(Optional<Version> version) {
        print(document("wait", true).field("version", version.map(Version::toString)));
    }

    @Override
    public void created(List<String> files) {
        print(document("create", true).strings("files", files));
    }

    @Override
    public void config(List<ConfigLine> lines) {
        print(document("config", true).objects("settings", lines, JsonParts::setting));
    }

    @Override
    public void failed(String command, MigrateException failure) {
        JsonWriter json = document(command, false)
                .object("error", failure, JsonParts::error)
                .objects("migrations", finished.done(), JsonParts::step);
        print(json);
    }

    private static boolean hasInvalidFile(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR
                    && problem.code().exitCode() == ErrorCode.FILES_INVALID.exitCode()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasError(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    private static JsonWriter document(String command, boolean ok) {
        return new JsonWriter(JsonWriter.Layout.INDENTED)
                .field("schemaVersion", SCHEMA_VERSION)
                .field("command", command)
                .field("ok", ok);
    }

    private void print(JsonWriter json) {
        streams.out()
                .print(json.objects("warnings", warnings, JsonParts::warning).end());
        streams.out().flush();
    }
}
