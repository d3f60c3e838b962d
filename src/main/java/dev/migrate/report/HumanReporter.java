package dev.migrate.report;

import dev.migrate.db.LockReport;
import dev.migrate.engine.parse.ParseReport;
import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Version;
import dev.migrate.plan.HistoryChange;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.StatusReport;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Output for people: calm tables and sentences, and a line that moves where there is a terminal. */
public final class HumanReporter implements Reporter {
    private final Streams streams;
    private final ReportSettings settings;
    private final Style outStyle;
    private final Style errStyle;
    private final ProgressLine line;
    private final HumanProgress progress;
    private final FinishedSteps finished = new FinishedSteps();

    public HumanReporter(Streams streams, ReportSettings settings) {
        this(streams, settings, System::nanoTime);
    }

    HumanReporter(Streams streams, ReportSettings settings, LongSupplier nanoTime) {
        this.streams = streams;
        this.settings = settings;
        outStyle = new Style(settings.color().appliesTo(streams.outTerminal()));
        errStyle = new Style(settings.color().appliesTo(streams.errTerminal()));
        line = new ProgressLine(streams.err(), streams.width(), nanoTime);
        boolean live = streams.errTerminal() && settings.progress() && !settings.quiet();
        Optional<Ticker> ticker = live ? Optional.of(new Ticker(line::tick)) : Optional.empty();
        progress = new HumanProgress(line, ticker, settings, errStyle);
    }

    @Override
    public void on(Event event) {
        finished.on(event);
        progress.on(event);
    }

    @Override
    public void run(String command, RunSummary summary) {
        result(
                settings.quiet()
                        ? ""
                        : Sentences.outcome(summary, finished.callbacks()) + " " + Sentences.position(summary.version())
                                + "\n");
    }

    @Override
    public void status(String command, StatusReport report) {
        StatusText text = new StatusText(streams, outStyle);
        result(command.equals("validate") ? text.validation(report) : text.table(report));
    }

    @Override
    public void version(Optional<Version> version) {
        result(version.map(Version::toString).orElse("none") + "\n");
    }

    @Override
    public void plan(PlanReport report) {
        result(new PlanText(streams, outStyle).of(report));
    }

    @Override
    public void parse(ParseReport report) {
        progress.stop();
        new ParseText(streams, outStyle).print(report);
        streams.out().flush();
    }

    @Override
    public void force(List<HistoryChange> changes, boolean written) {
        TextTable table = new TextTable("", "");
        for (HistoryChange change : changes) {
            table.row(Sentences.label(change.key(), change.name()), what(change.kind(), written));
        }
        StringBuilder out = new StringBuilder();
        table.print(out);
        if (changes.isEmpty()) {
            out.append("Nothing to change: the history says so already.\n");
        } else {
            out.append(Text.count(changes.size(), "change"))
                    .append(written ? " made to the history.\n" : " to make to the history. Nothing was written.\n");
        }
        result(out.toString());
    }

    private static String what(HistoryChange.Kind kind, boolean written) {
        String lead = written ? "" : "to be ";
        return switch (kind) {
            case RECORD -> lead + "recorded as applied";
            case REPLACE -> lead + "recorded with the file's present checksum";
            case REMOVE -> lead + "removed from the history";
            case CLEAR -> lead + "cleared of its partial attempt";
        };
    }

    @Override
    public void lock(LockReport report) {
        result(Sentences.lock(report));
    }

    @Override
    public void arrived(Optional<Version> version) {
        result(
                settings.quiet()
                        ? ""
                        : "Nothing is missing. " + Sentences.position(version.map(Version::toString)) + "\n");
    }

    @Override
    public void created(List<String> files) {
        StringBuilder out = new StringBuilder();
        for (String file : files) {
            out.append(Text.line(file)).append('\n');
        }
        result(out.toString());
    }

    @Override
    public void config(List<ConfigLine> lines) {
        TextTable table = new TextTable("setting", "value", "from");
        for (ConfigLine setting : lines) {
            table.row(setting.key(), setting.value(), setting.origin());
            table.paint(2, outStyle::dim);
        }
        StringBuilder out = new StringBuilder();
        table.print(out);
        result(out.toString());
    }

    @Override
    public void failed(String command, MigrateException failure) {
        progress.stop();
        line.separate();
        for (String text : new FailureText(errStyle).of(failure, finished.done())) {
            line.print(text);
        }
    }

    private void result(String text) {
        progress.stop();
        streams.out().print(text);
        streams.out().flush();
    }
}
