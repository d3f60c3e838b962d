package dev.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.Direction;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import dev.migrate.model.Version;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.StatusReport;
import dev.migrate.report.ReportSettings.Color;
import dev.migrate.report.ReportSettings.Verbosity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HumanReporterTest {
    private final Golden golden = new Golden();
    private final HumanReporter reporter = new HumanReporter(golden.plain(), ReportSettings.NORMAL);

    @Test
    void tellsThePlaceOfAnOnlyProblem() {
        List<Problem> one = Examples.disorderProblems().subList(0, 1);
        MigrateException failure = MigrateException.because(
                        ErrorCode.FILES_INVALID, one.get(0).message())
                .problems(one)
                .build();
        new HumanReporter(golden.plain(), ReportSettings.NORMAL).failed("up", failure);
        assertThat(golden.err())
                .isEqualTo("error: there is no directive 'migrate:transacton'\n  migrations/002_add_email.sql:3\n");
    }

    @Test
    void tellsARunInOneLineAMigration() {
        Examples.runEvents().forEach(reporter::on);
        reporter.run("up", Examples.summary());
        golden.verify("human/run.txt");
    }

    @Test
    void tellsEachStatementWhenVerbose() {
        HumanReporter verbose = withVerbosity(Verbosity.VERBOSE);
        Examples.runEvents().forEach(verbose::on);
        verbose.run("up", Examples.summary());
        golden.verify("human/run-verbose.txt");
    }

    @Test
    void saysOnlyWarningsWhenQuiet() {
        HumanReporter quiet = withVerbosity(Verbosity.QUIET);
        Examples.runEvents().forEach(quiet::on);
        quiet.run("up", Examples.summary());
        golden.verify("human/run-quiet.txt");
    }

    @Test
    void tellsAFailureWithPlaceStatementAndHint() {
        Examples.failingEvents().forEach(reporter::on);
        reporter.failed("up", Examples.failure());
        golden.verify("human/failure.txt");
    }

    @Test
    void cutsALongStatementAndKeepsControlCharactersFromTheTerminal() {
        reporter.failed(
                "up",
                MigrateException.because(ErrorCode.MIGRATION_FAILED, "migration 1 failed")
                        .details(List.of("ERROR: bad \u001b[2J value\r\nDETAIL: more\u202e"))
                        .sqlState("22000")
                        .statement("SELECT 1,\n2,\n\t3,\n4,\n5,\n6,\n7,\n8")
                        .build());
        golden.verify("human/failure-odd.txt");
    }

    @Test
    void asksForAReportOfAFaultOfOurs() {
        reporter.failed(
                "",
                MigrateException.because(ErrorCode.INTERNAL, "something went wrong inside migrate")
                        .cause(new IllegalStateException("no such step"))
                        .build());
        golden.verify("human/failure-internal.txt");
    }

    @Test
    void showsStatesInATable() {
        reporter.status("info", Examples.status());
        golden.verify("human/info.txt");
    }

    @Test
    void cutsNamesAndColoursStatesOnATerminalOnly() {
        HumanReporter onTerminal = new HumanReporter(golden.terminal(70), ReportSettings.NORMAL);
        onTerminal.status("info", Examples.status());
        golden.verify("human/info-terminal.txt");
    }

    @Test
    void leavesColoursOutWhenTold() {
        ReportSettings never = new ReportSettings(Verbosity.NORMAL, Color.NEVER, true);
        new HumanReporter(golden.terminal(200), never).status("info", Examples.status());
        assertThat(golden.out()).doesNotContain("\u001b").contains("add_product_description");
    }

    @Test
    void saysThatThereAreNoMigrations() {
        reporter.status("info", new StatusReport(List.of(), Optional.empty(), List.of()));
        assertThat(golden.out()).isEqualTo("No migrations. No version is applied.\n");
    }

    @Test
    void validatesInAFewLines() {
        reporter.status("validate", Examples.status());
        reporter.status("validate", Examples.healthy());
        golden.verify("human/validate.txt");
    }

    @Test
    void showsThePlanWithTheBoundsOfTransactions() {
        reporter.plan(Examples.plan());
        golden.verify("human/plan.txt");
    }

    @Test
    void saysThatThereIsNothingToPlan() {
        reporter.plan(new PlanReport(List.of(), List.of()));
        assertThat(golden.out()).isEqualTo("Nothing to do.\n");
    }

    @Test
    void showsHowScriptsAreUnderstoodAsFarAsTheTerminalIsWide() {
        new HumanReporter(golden.terminal(70), new ReportSettings(Verbosity.NORMAL, Color.NEVER, false))
                .parse(Examples.parse());
        golden.verify("human/parse.txt");
    }

    @Test
    void showsWhatForceChanges() {
        reporter.force(Examples.changes(), true);
        reporter.force(Examples.changes(), false);
        reporter.force(List.of(), true);
        golden.verify("human/force.txt");
    }

    @Test
    void printsSmallResultsAlone() {
        reporter.version(Optional.of(Version.of("003")));
        reporter.version(Optional.empty());
        reporter.created(List.of("migrations/004_a.sql", "migrations/004_a.down.sql"));
        reporter.config(Examples.settings());
        golden.verify("human/small.txt");
    }

    @Test
    void sumsUpEveryKindOfRun() {
        Duration took = Duration.ofMillis(5);
        RunSummary.Done down = Examples.done("2", "b", Direction.DOWN, 1, took);
        RunSummary.Done up = Examples.done("2", "b", Direction.UP, 1, took);
        reporter.run("down", new RunSummary(List.of(down), Optional.empty(), took));
        reporter.run("redo", new RunSummary(List.of(down, up), Optional.of("2"), took));
        reporter.run("up", new RunSummary(List.of(), Optional.of("2"), took));
        assertThat(golden.out()).isEqualTo("""
                        Reverted 1 migration in 5 ms. No version is applied.
                        Reverted 1 migration and applied 1 migration in 5 ms. The database is at version 2.
                        Nothing to do. The database is at version 2.
                        """);
    }

    @Test
    void tellsWaitingAndNoticesOfSeveralLines() {
        reporter.on(new Event.WaitingForLock("pid 7 on web1", Duration.ofSeconds(5), Duration.ofSeconds(60)));
        reporter.on(new Event.Notice(Severity.WARNING, "first\nsecond", Optional.empty()));
        reporter.on(new Event.Notice(Severity.NOTICE, "", Optional.empty()));
        assertThat(golden.err()).isEqualTo("""
                        Waiting for the lock: pid 7 on web1, 5 s of 1 min
                        WARNING: first
                          second
                        NOTICE:
                        """);
    }

    @Test
    void leavesNoMovingLineBehindOnATerminal() {
        AtomicLong clock = new AtomicLong();
        HumanReporter onTerminal = new HumanReporter(
                golden.terminal(80), new ReportSettings(Verbosity.NORMAL, Color.NEVER, true), clock::get);
        Examples.runEvents().forEach(onTerminal::on);
        onTerminal.run("up", Examples.summary());
        String last = golden.err().substring(golden.err().lastIndexOf("003 add_price_index"));
        assertThat(last)
                .startsWith("003 add_price_index               1 statement")
                .endsWith("once more\n");
    }

    private HumanReporter withVerbosity(Verbosity verbosity) {
        return new HumanReporter(golden.plain(), new ReportSettings(verbosity, Color.AUTO, true));
    }
}
