package dev.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Severity;
import dev.migrate.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubReporterTest {
    @TempDir
    Path folder;

    private final Golden golden = new Golden();

    @Test
    void tellsARunAndAppendsToTheSummary() throws IOException {
        Files.writeString(summary(), "before\n");
        GithubReporter reporter = reporter();
        Examples.runEvents().forEach(reporter::on);
        reporter.run("up", Examples.summary());
        golden.verify("github/run.txt");
        Golden.verify("github/run.md", Files.readString(summary()));
    }

    @Test
    void marksWhatCannotBeUnderstood() throws IOException {
        reporter().parse(Examples.parse());
        golden.verify("github/parse.txt");
        Golden.verify("github/parse.md", Files.readString(summary()));
    }

    @Test
    void marksAFailureAtItsPlace() throws IOException {
        GithubReporter reporter = reporter();
        Examples.failingEvents().forEach(reporter::on);
        reporter.failed("up", Examples.failure());
        golden.verify("github/failure.txt");
        Golden.verify("github/failure.md", Files.readString(summary()));
    }

    @Test
    void marksEveryProblemOfAFailureAtItsPlace() {
        reporter().failed("up", Examples.disorder());
        assertThat(golden.out())
                .isEqualTo("::error file=migrations/002_add_email.sql,line=3,title=migrate up"
                        + "::there is no directive 'migrate:transacton'"
                        + "%0Ahint: Did you mean '-- migrate:transaction'?\n"
                        + "::error file=migrations/003_b.sql,title=migrate up::version 003 has 2 up scripts\n");
    }

    @Test
    void marksProblemsOfStates() throws IOException {
        reporter().status("validate", Examples.status());
        golden.verify("github/validate.txt");
        Golden.verify("github/validate.md", Files.readString(summary()));
    }

    @Test
    void summarisesThePlan() throws IOException {
        reporter().plan(Examples.plan());
        Golden.verify("github/plan.md", Files.readString(summary()));
    }

    @Test
    void tellsSmallResultsAsPeopleReadThem() {
        GithubReporter reporter = reporter();
        reporter.version(Optional.of(Version.of("003")));
        reporter.force(List.of(), true);
        reporter.created(List.of("a.sql"));
        reporter.config(List.of());
        assertThat(golden.out()).startsWith("003\nNothing to change: the history says so already.\na.sql\n");
        assertThat(summary()).doesNotExist();
    }

    @Test
    void escapesWhatACommandCantHold() {
        String command = GithubCommand.annotation(Severity.WARNING)
                .at(new Location("./a%b,c:d\r\n.sql", 7, 2))
                .title("a, b: 100%")
                .message("100% of a, b: all\r\nend");
        assertThat(command)
                .isEqualTo("::warning file=a%25b%2Cc%3Ad%0D%0A.sql,line=7,col=2,title=a%2C b%3A 100%25"
                        + "::100%25 of a, b: all%0D%0Aend");
    }

    @Test
    void marksWarningsOfTheDatabaseButNotItsNotices() {
        GithubReporter reporter = reporter();
        reporter.on(new Event.Notice(Severity.NOTICE, "skipping", Optional.empty()));
        reporter.on(new Event.Notice(Severity.WARNING, "careful", Optional.of(new Location("a.sql", 1, 1))));
        assertThat(golden.out()).isEqualTo("::warning file=a.sql,line=1,col=1,title=migrate::careful\n");
    }

    @Test
    void letsNoTextOfTheDatabaseBecomeACommand() {
        reporter()
                .failed(
                        "up",
                        MigrateException.because(ErrorCode.MIGRATION_FAILED, "failed\n::stop-commands::x")
                                .details(List.of("::set-env name=a::b", "DETAIL: (a\n  ##[add-mask]b)"))
                                .build());
        assertThat(golden.err().lines().map(String::strip))
                .noneMatch(line -> line.startsWith("::") || line.startsWith("##["));
        assertThat(golden.out().lines()).hasSize(1);
    }

    @Test
    void warnsWhenTheSummaryCantBeWritten() {
        GithubReporter reporter = new GithubReporter(golden.plain(), ReportSettings.NORMAL, Optional.of(folder));
        reporter.run("up", Examples.summary());
        assertThat(golden.err()).startsWith("warning: the job summary could not be written to ");
        assertThat(golden.out()).startsWith("Applied 3 migrations");
    }

    private GithubReporter reporter() {
        return new GithubReporter(golden.plain(), ReportSettings.NORMAL, Optional.of(summary()));
    }

    private Path summary() {
        return folder.resolve("summary.md");
    }
}
