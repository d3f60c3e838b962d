package dev.migrate.report;

import dev.migrate.event.Event;
import java.util.Optional;

/** Events as JSON, each on a line of its own. */
final class JsonEvents {
    private JsonEvents() {}

    /** What a library says, which is no event of ours. */
    static String ofLog(String text) {
        return new JsonWriter(JsonWriter.Layout.ONE_LINE)
                .field("event", "log")
                .field("text", text.stripTrailing())
                .end();
    }

    static String line(Event event) {
        JsonWriter json = new JsonWriter(JsonWriter.Layout.ONE_LINE);
        if (event instanceof Event.Warning warning) {
            json.field("event", "warning").field("message", warning.message()).field("hint", warning.hint());
        } else if (event instanceof Event.Notice notice) {
            json.field("event", "notice")
                    .field("severity", notice.severity().word())
                    .field("message", notice.message());
            JsonParts.place(json, notice.location());
        } else if (event instanceof Event.StatementStarted started) {
            statementStarted(json, started);
        } else if (event instanceof Event.StatementFinished finished) {
            statementFinished(json, finished);
        } else if (event instanceof Event.StatementProgress running) {
            statementProgress(json, running);
        } else {
            stepOrRun(json, event);
        }
        return json.end();
    }

    private static void statementStarted(JsonWriter json, Event.StatementStarted started) {
        json.field("event", "statementStarted")
                .field("label", started.label())
                .field("number", started.number())
                .field("statements", started.statements());
        JsonParts.place(json, Optional.of(started.location()));
        json.field("text", started.text());
    }

    private static void statementProgress(JsonWriter json, Event.StatementProgress running) {
        json.field("event", "statementProgress")
                .field("label", running.label())
                .field("number", running.number())
                .field("statements", running.statements())
                .field("elapsedMs", running.elapsed().toMillis())
                .field("server", running.server());
    }

    private static void statementFinished(JsonWriter json, Event.StatementFinished finished) {
        json.field("event", "statementFinished")
                .field("label", finished.label())
                .field("number", finished.number())
                .field("statements", finished.statements())
                .field("executionTimeMs", finished.took().toMillis());
        if (finished.rows().isPresent()) {
            json.field("rows", finished.rows().get());
        } else {
            json.nullField("rows");
        }
    }

    private static void stepOrRun(JsonWriter json, Event event) {
        if (event instanceof Event.StepStarted started) {
            stepStarted(json, started);
        } else if (event instanceof Event.StepFinished finished) {
            json.field("event", "stepFinished")
                    .field("step", finished.step())
                    .field("steps", finished.steps())
                    .field("label", finished.label())
                    .field("direction", finished.direction().word())
                    .field("statements", finished.statements())
                    .field("executionTimeMs", finished.took().toMillis());
        } else if (event instanceof Event.StepFailed failed) {
            json.field("event", "stepFailed")
                    .field("step", failed.step())
                    .field("steps", failed.steps())
                    .field("label", failed.label())
                    .field("direction", failed.direction().word())
                    .object("error", failed.failure(), JsonParts::error);
        } else if (event instanceof Event.StepResumed resumed) {
            json.field("event", "stepResumed")
                    .field("label", resumed.label())
                    .field("statementsDone", resumed.done())
                    .field("statements", resumed.statements());
        } else if (event instanceof Event.StatementSettled settled) {
            json.field("event", "statementSettled")
                    .field("label", settled.label())
                    .field("statement", settled.number())
                    .field("finding", settled.finding());
        } else {
            callbackOrRun(json, event);
        }
    }

    private static void callbackOrRun(JsonWriter json, Event event) {
        if (event instanceof Event.CallbackStarted started) {
            json.field("event", "callbackStarted")
                    .field("label", started.label())
                    .field("migration", started.migration())
                    .field("file", started.file())
                    .field("statements", started.statements());
            mode(json, started.mode());
        } else if (event instanceof Event.CallbackFinished finished) {
            json.field("event", "callbackFinished")
                    .field("label", finished.label())
                    .field("migration", finished.migration())
                    .field("statements", finished.statements())
                    .field("executionTimeMs", finished.took().toMillis());
        } else if (event instanceof Event.CallbackFailed failed) {
            json.field("event", "callbackFailed")
                    .field("label", failed.label())
                    .object("error", failed.failure(), JsonParts::error);
        } else {
            run(json, event);
        }
    }

    private static void stepStarted(JsonWriter json, Event.StepStarted started) {
        json.field("event", "stepStarted")
                .field("step", started.step())
                .field("steps", started.steps())
                .field("label", started.label())
                .field("direction", started.direction().word())
                .field("file", started.file())
                .field("statements", started.statements());
        mode(json, started.mode());
    }

    private static void mode(JsonWriter json, Event.Mode mode) {
        json.field("inTransaction", mode.inTransaction())
                .field("reason", mode.inTransaction() ? Optional.empty() : Optional.of(mode.reason()));
    }

    private static void run(JsonWriter json, Event event) {
        if (event instanceof Event.RunStarted started) {
            json.field("event", "runStarted")
                    .field("runId", started.runId())
                    .field("database", started.database())
                    .field("steps", started.steps());
        } else if (event instanceof Event.WaitingForLock waiting) {
            json.field("event", "waitingForLock")
                    .field("holder", waiting.holder())
                    .field("waitedMs", waiting.waited().toMillis())
                    .field("limitMs", waiting.limit().toMillis());
        } else if (event instanceof Event.Waiting waiting) {
            json.field("event", "waiting")
                    .field("for", waiting.what())
                    .field("waitedMs", waiting.waited().toMillis())
                    .field("limitMs", waiting.limit().toMillis());
        } else if (event instanceof Event.RunFinished finished) {
            json.field("event", "runFinished")
                    .field("steps", finished.summary().steps().size())
                    .field("version", finished.summary().version())
                    .field("executionTimeMs", finished.summary().took().toMillis());
        } else {
            throw new AssertionError(event);
        }
    }
}
