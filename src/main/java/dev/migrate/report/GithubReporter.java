package dev.migrate.report;

import dev.migrate.db.LockReport;
import dev.migrate.engine.parse.ParseReport;
import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import dev.migrate.model.Version;
import dev.migrate.plan.HistoryChange;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.StatusReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Output for GitHub Actions: what people read, with annotations at file and line and a summary of the job. */
public final class GithubReporter implements Reporter {
    private static final String TITLE = "migrate";

    private final HumanReporter human;
    private final Streams streams;
    private final Optional<Path> summaryFile;
    private final FinishedSteps finished = new FinishedSteps();

    /** Appends to {@code summaryFile}, the file that {@code GITHUB_STEP_SUMMARY} names, where there is one. */
    public GithubReporter(Streams streams, ReportSettings settings, Optional<Path> summaryFile) {
        human = new HumanReporter(streams, settings);
        this.streams = streams;
        this.summaryFile = summaryFile;
    }

    @Override
    public void on(Event event) {
        finished.on(event);
        human.on(event);
        if (event instanceof Event.Warning warning) {
            String hint = warning.hint().map(text -> "\n" + text).orElse("");
            annotate(GithubCommand.annotation(Severity.WARNING).title(TITLE).message(warning.message() + hint));
        } else if (event instanceof Event.Notice notice && notice.severity() != Severity.NOTICE) {
            GithubCommand command = GithubCommand.annotation(notice.severity());
            notice.location().ifPresent(command::at);
            annotate(command.title(TITLE).message(notice.message()));
        }
    }

    @Override
    public void run(String command, RunSummary summary) {
        human.run(command, summary);
        summarise(new JobSummary().run(command, summary, finished.callbacks()));
    }

    @Override
    public void status(String command, StatusReport report) {
        human.status(command, report);
        annotate(command, report.problems());
        summarise(new JobSummary().status(command, report));
    }

    @Override
    public void version(Optional<Version> version) {
        human.version(version);
    }

    @Override
    public void plan(PlanReport report) {
        human.plan(report);
        annotate("plan", report.problems());
        summarise(new JobSummary().plan(report));
    }

    @Override
    public void parse(ParseReport report) {
        human.parse(report);
        annotate("parse", report.problems());
        summarise(new JobSummary().parse(report));
    }

    @Override
    public void force(List<HistoryChange> changes, boolean written) {
        human.force(changes, written);
    }

    @Override
    public void lock(LockReport report) {
        human.lock(report);
    }

    @Override
    public void arrived(Optional<Version> version) {
        human.arrived(version);
    }

    @Override
    public void created(List<String> files) {
        human.created(files);
    }

    @Override
    public void config(List<ConfigLine> lines) {
        human.config(lines);
    }

    @Override
    public void failed(String command, MigrateException failure) {
        human.failed(command, failure);
        if (failure.problems().isEmpty()) {
            annotate(command, failure);
        } else {
            annotate(command, failure.problems());
        }
        summarise(new JobSummary().failed(command, failure, finished.done()));
    }

    private void annotate(String command, MigrateException failure) {
        GithubCommand annotation = GithubCommand.annotation(Severity.ERROR);
        failure.location().ifPresent(annotation::at);
        StringBuilder message = new StringBuilder(failure.message());
        for (String detail : failure.details()) {
            message.append('\n').append(detail);
        }
        failure.hint().ifPresent(hint -> message.append("\nhint: ").append(hint));
        annotate(annotation.title(title(command)).message(message.toString()));
    }

    private static String title(String command) {
        return command.isEmpty() ? TITLE : TITLE + " " + command;
    }

    private void annotate(String command, List<Problem> problems) {
        for (Problem problem : problems) {
            GithubCommand annotation = GithubCommand.annotation(problem.severity());
            problem.file().ifPresent(annotation::file);
            problem.line().ifPresent(annotation::line);
            problem.column().ifPresent(annotation::column);
            String hint = problem.hint().map(text -> "\nhint: " + text).orElse("");
            annotate(annotation.title(title(command)).message(problem.message() + hint));
        }
    }

    private void annotate(String annotation) {
        streams.out().print(annotation + "\n");
        streams.out().flush();
    }

    /** A summary that can't be written is no reason to fail what has been done. */
    private void summarise(String markdown) {
        if (summaryFile.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    summaryFile.get(),
                    markdown,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            human.on(new Event.Warning(
                    "the job summary could not be written to " + summaryFile.get() + ": " + e.getMessage(),
                    Optional.empty()));
        }
    }
}
