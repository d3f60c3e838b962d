package dev.migrate.cli.command;

import dev.migrate.db.LockReport;
import dev.migrate.engine.parse.ParseReport;
import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Problem;
import dev.migrate.model.Version;
import dev.migrate.plan.HistoryChange;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.PlanReport.PlannedScript;
import dev.migrate.plan.PlanReport.PlannedStatement;
import dev.migrate.plan.StatusReport;
import dev.migrate.report.ConfigLine;
import dev.migrate.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Takes the password out of every text that may be a database's or a driver's, before it is told in any form: in the
 * printed JSON or table a password such as {@code version} could no longer be told from other words.
 */
final class RedactingReporter implements Reporter {
    private final Reporter reporter;
    private final UnaryOperator<String> redaction;

    RedactingReporter(Reporter reporter, UnaryOperator<String> redaction) {
        this.reporter = reporter;
        this.redaction = redaction;
    }

    @Override
    public void on(Event event) {
        reporter.on(redacted(event));
    }

    @Override
    public void run(String command, RunSummary summary) {
        reporter.run(command, summary);
    }

    @Override
    public void status(String command, StatusReport report) {
        List<MigrationStatus> migrations = new ArrayList<>();
        for (MigrationStatus status : report.migrations()) {
            migrations.add(status.partial().isPresent() ? redacted(status) : status);
        }
        reporter.status(
                command, new StatusReport(migrations, report.version(), redacted(report.problems()), report.notes()));
    }

    @Override
    public void version(Optional<Version> version) {
        reporter.version(version);
    }

    @Override
    public void plan(PlanReport report) {
        List<PlannedScript> scripts = new ArrayList<>();
        for (PlannedScript script : report.scripts()) {
            scripts.add(redacted(script));
        }
        reporter.plan(new PlanReport(scripts, redacted(report.problems())));
    }

    @Override
    public void parse(ParseReport report) {
        reporter.parse(report.withTexts(redaction));
    }

    @Override
    public void force(List<HistoryChange> changes, boolean written) {
        reporter.force(changes, written);
    }

    @Override
    public void lock(LockReport report) {
        reporter.lock(
                new LockReport(report.holder().map(holder -> holder.withStatement(redaction)), report.terminated()));
    }

    @Override
    public void arrived(Optional<Version> version) {
        reporter.arrived(version);
    }

    @Override
    public void created(List<String> files) {
        reporter.created(files);
    }

    @Override
    public void config(List<ConfigLine> lines) {
        reporter.config(lines);
    }

    @Override
    public void failed(String command, MigrateException failure) {
        reporter.failed(command, redacted(failure));
    }

    private Event redacted(Event event) {
        if (event instanceof Event.Notice notice) {
            return new Event.Notice(notice.severity(), redaction.apply(notice.message()), notice.location());
        }
        if (event instanceof Event.Warning warning) {
            return new Event.Warning(
                    redaction.apply(warning.message()), warning.hint().map(redaction));
        }
        if (event instanceof Event.WaitingForLock waiting) {
            return new Event.WaitingForLock(redaction.apply(waiting.holder()), waiting.waited(), waiting.limit());
        }
        if (event instanceof Event.Waiting waiting) {
            return new Event.Waiting(redaction.apply(waiting.what()), waiting.waited(), waiting.limit());
        }
        if (event instanceof Event.StepFailed failed) {
            return new Event.StepFailed(
                    failed.step(), failed.steps(), failed.label(), failed.direction(), redacted(failed.failure()));
        }
        if (event instanceof Event.CallbackFailed failed) {
            return new Event.CallbackFailed(failed.label(), redacted(failed.failure()));
        }
        if (event instanceof Event.StatementStarted started) {
            return new Event.StatementStarted(
                    started.label(),
                    started.number(),
                    started.statements(),
                    started.location(),
                    redaction.apply(started.text()));
        }
        if (event instanceof Event.StatementProgress running) {
            return new Event.StatementProgress(
                    running.label(),
                    running.number(),
                    running.statements(),
                    running.elapsed(),
                    running.server().map(redaction));
        }
        return event;
    }

    private PlannedScript redacted(PlannedScript script) {
        List<PlannedStatement> statements = new ArrayList<>();
        for (PlannedStatement statement : script.statements()) {
            statements.add(new PlannedStatement(
                    statement.callback(),
                    statement.number(),
                    statement.location(),
                    statement.unit(),
                    redaction.apply(statement.text())));
        }
        return new PlannedScript(
                script.kind(),
                script.key(),
                script.label(),
                script.direction(),
                script.file(),
                script.inTransaction(),
                script.reason(),
                script.resumedAfter(),
                statements);
    }

    private MigrationStatus redacted(MigrationStatus status) {
        PartialMigration partial = status.partial().orElseThrow();
        return new MigrationStatus(
                status.state(),
                status.file(),
                status.applied(),
                Optional.of(new PartialMigration(
                        partial.attempt(),
                        partial.key(),
                        partial.name(),
                        partial.direction(),
                        partial.startedAt(),
                        partial.progress(),
                        partial.total(),
                        partial.error().map(redaction),
                        partial.cutOff(),
                        partial.inFlight())),
                status.note().map(redaction));
    }

    private List<Problem> redacted(List<Problem> problems) {
        List<Problem> redacted = new ArrayList<>();
        for (Problem problem : problems) {
            redacted.add(problem.withMessage(redaction));
        }
        return redacted;
    }

    private MigrateException redacted(MigrateException failure) {
        List<String> details = new ArrayList<>();
        for (String detail : failure.details()) {
            details.add(redaction.apply(detail));
        }
        MigrateException.Builder copy = MigrateException.because(failure.code(), redaction.apply(failure.message()))
                .sqlState(failure.sqlState().orElse(null));
        Throwable cause = failure.getCause();
        if (cause != null && failure.code() == ErrorCode.INTERNAL) {
            String message = String.valueOf(cause.getMessage());
            if (redaction.apply(message).equals(message)) {
                copy.cause(cause);
            } else {
                details.add(cause.getClass().getName() + ": " + redaction.apply(message));
            }
        }
        failure.hint().ifPresent(copy::hint);
        failure.location().ifPresent(copy::at);
        failure.statement().map(redaction).ifPresent(copy::statement);
        return copy.details(details).problems(redacted(failure.problems())).build();
    }
}
