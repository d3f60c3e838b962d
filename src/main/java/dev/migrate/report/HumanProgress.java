package dev.migrate.report;

import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.model.Direction;
import dev.migrate.model.Durations;
import dev.migrate.model.Severity;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Prints what happens during a run, for people: a line for each migration, and on a terminal one that moves. */
final class HumanProgress implements EventListener {
    private static final int STATEMENTS_WIDTH = 14;
    private static final int TOOK_WIDTH = 11;
    private static final int USUAL_LABEL_WIDTH = 32;

    private static final Duration FIRST_PROGRESS = Duration.ofSeconds(10);

    private final ProgressLine line;
    private final Optional<Ticker> ticker;
    private final ReportSettings settings;
    private final Style style;
    private final Set<String> reasonsTold = new HashSet<>();

    private int labelWidth = USUAL_LABEL_WIDTH;
    private String label = "";
    private String outside = "";
    private Duration nextProgress = FIRST_PROGRESS;

    /** Without a {@code ticker} there is no line that moves. */
    HumanProgress(ProgressLine line, Optional<Ticker> ticker, ReportSettings settings, Style style) {
        this.line = line;
        this.ticker = ticker;
        this.settings = settings;
        this.style = style;
    }

    /** Takes the moving line away and prints nothing more by itself. */
    void stop() {
        ticker.ifPresent(Ticker::stop);
        line.end();
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Warning warning) {
            warning(warning);
        } else if (event instanceof Event.Notice notice) {
            notice(notice);
        } else if (!settings.quiet()) {
            step(event);
        }
    }

    private void step(Event event) {
        if (event instanceof Event.StatementStarted started) {
            statementStarted(started);
        } else if (event instanceof Event.StatementFinished finished) {
            statementFinished(finished);
        } else if (event instanceof Event.StatementProgress running) {
            statementProgress(running);
        } else if (event instanceof Event.StepStarted started) {
            stepStarted(started);
        } else if (event instanceof Event.StepFinished finished) {
            stepFinished(finished);
        } else if (event instanceof Event.StepFailed failed) {
            line.end();
            line.print(columns(label(failed.direction(), failed.label())) + style.severity(Severity.ERROR, "failed"));
        } else if (event instanceof Event.StatementSettled settled) {
            line.print(Text.line(settled.finding()) + ".");
        } else if (event instanceof Event.StepResumed resumed) {
            line.print("Going on with " + Text.line(resumed.label()) + " after statement " + resumed.done() + " of "
                    + resumed.statements() + ".");
        } else if (event instanceof Event.WaitingForLock waiting) {
            waiting("the lock: " + waiting.holder(), waiting.waited(), waiting.limit());
        } else if (event instanceof Event.Waiting waiting) {
            waiting(waiting.what(), waiting.waited(), waiting.limit());
        } else if (event instanceof Event.RunStarted started) {
            runStarted(started);
        } else if (event instanceof Event.RunFinished) {
            line.end();
        } else {
            callback(event);
        }
    }

    private void callback(Event event) {
        if (event instanceof Event.CallbackStarted started) {
            callbackStarted(started);
        } else if (event instanceof Event.CallbackFinished finished) {
            callbackFinished(finished);
        } else if (event instanceof Event.CallbackFailed failed) {
            line.end();
            line.print(columns(callback(failed.label())) + style.severity(Severity.ERROR, "failed"));
        } else {
            throw new AssertionError(event);
        }
    }

    private void runStarted(Event.RunStarted started) {
        line.end();
        if (settings.verbose()) {
            line.print(style.dim("Run " + Text.line(started.runId()) + " on " + Text.line(started.database()) + ": "
                    + Text.count(started.steps(), "migration") + "."));
        }
    }

    private void waiting(String what, Duration waited, Duration longest) {
        String lead = "Waiting for " + Text.line(what) + ", ";
        String limit = " of " + Durations.format(longest);
        if (ticker.isPresent()) {
            live(lead, waited, limit);
        } else {
            line.print(lead + Durations.format(waited) + limit);
        }
    }

    private void stepStarted(Event.StepStarted started) {
        started(label(started.direction(), started.label()), started.file(), started.mode());
    }

    /** One around a migration is told as a part of it, and only to those who want to see each statement. */
    private void callbackStarted(Event.CallbackStarted started) {
        if (started.migration().isEmpty()) {
            started(callback(started.label()), started.file(), started.mode());
        } else if (settings.verbose()) {
            line.print(style.dim("  " + callback(started.label()) + "  " + Text.line(started.file())));
        }
    }

    private void started(String what, String file, Event.Mode mode) {
        label = what;
        outside = mode.inTransaction() ? "" : outside(mode.reason());
        if (settings.verbose()) {
            line.print(style.bold(label) + "  " + Text.line(file)
                    + (outside.isEmpty() ? "  in one transaction" : "  " + outside));
        }
        live(label + "  ", Duration.ZERO, "");
    }

    /** Says why only the first time: on MySQL it is the same for a thousand migrations. */
    private String outside(String reason) {
        boolean tell = !reason.isEmpty() && (settings.verbose() || reasonsTold.add(reason));
        return "outside a transaction" + (tell ? ": " + Text.line(reason) : "");
    }

    private void live(String before, Duration elapsed, String after) {
        if (ticker.isPresent()) {
            line.begin(before, elapsed, after);
            ticker.get().start();
        }
    }

    private void statementStarted(Event.StatementStarted started) {
        nextProgress = FIRST_PROGRESS;
        if (settings.verbose()) {
            line.print(style.dim("  " + started.number() + " of " + started.statements() + "  "
                    + Text.line(started.location().file()) + ":"
                    + started.location().line() + "  "
                    + Text.line(started.text())));
        }
        if (ticker.isPresent()) {
            line.change(statement(started.number(), started.statements()), "  " + Text.line(started.text()));
        }
    }

    /** Without a line that moves, twice as long after each time. */
    private void statementProgress(Event.StatementProgress running) {
        String server = running.server().map(told -> "  " + Text.line(told)).orElse("");
        if (ticker.isPresent()) {
            line.change(statement(running.number(), running.statements()), server);
        } else if (running.elapsed().compareTo(nextProgress) >= 0) {
            line.print(
                    statement(running.number(), running.statements()) + Durations.format(running.elapsed()) + server);
            nextProgress = running.elapsed().multipliedBy(2);
        }
    }

    private String statement(int number, int all) {
        return label + "  statement " + number + " of " + all + "  ";
    }

    private void statementFinished(Event.StatementFinished finished) {
        if (settings.verbose()) {
            line.print(style.dim("    " + Durations.format(finished.took())
                    + finished.rows()
                            .map(rows -> ", " + Text.count(rows, "row"))
                            .orElse("")));
        }
    }

    private void stepFinished(Event.StepFinished finished) {
        finished(label(finished.direction(), finished.label()), finished.statements(), finished.took());
    }

    private void callbackFinished(Event.CallbackFinished finished) {
        if (finished.migration().isEmpty()) {
            finished(callback(finished.label()), finished.statements(), finished.took());
        }
    }

    private void finished(String what, int statements, Duration time) {
        line.end();
        String text = columns(what) + Text.pad(Text.count(statements, "statement") + "  ", STATEMENTS_WIDTH);
        String took = Durations.format(time);
        line.print(
                outside.isEmpty() || settings.verbose()
                        ? text + took
                        : text + Text.pad(took, TOOK_WIDTH) + style.dim(outside));
    }

    private String columns(String shown) {
        labelWidth = Math.max(labelWidth, Text.width(shown));
        return Text.pad(shown, labelWidth) + "  ";
    }

    private static String callback(String label) {
        return "callback " + Text.line(label);
    }

    private static String label(Direction direction, String label) {
        return direction == Direction.DOWN ? "down " + Text.line(label) : Text.line(label);
    }

    private void warning(Event.Warning warning) {
        String lead = style.severity(Severity.WARNING, "warning:") + " ";
        FailureText.indented(lead, warning.message(), "  ").forEach(line::print);
        warning.hint()
                .ifPresent(hint -> FailureText.indented("  " + style.bold("hint:") + " ", hint, "    ")
                        .forEach(line::print));
    }

    private void notice(Event.Notice notice) {
        if (settings.quiet() && notice.severity() == Severity.NOTICE) {
            return;
        }
        String place = notice.location()
                .map(location -> "  (" + Text.line(location.file()) + ":" + location.line() + ")")
                .orElse("");
        String word = notice.severity().word().toUpperCase(Locale.ROOT) + ":";
        List<String> lines =
                FailureText.indented(style.severity(notice.severity(), word) + " ", notice.message(), "  ");
        for (int i = 0; i < lines.size(); i++) {
            line.print(lines.get(i) + (i == lines.size() - 1 ? style.dim(place) : ""));
        }
    }
}
