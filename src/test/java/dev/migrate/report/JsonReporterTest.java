package dev.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import dev.migrate.model.Version;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.StatusReport;
import dev.migrate.report.ReportSettings.Color;
import dev.migrate.report.ReportSettings.Verbosity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonReporterTest {
    /** The published schema allows members to be added; here none may be missing from it. */
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText()
                    .replace("\"type\": \"object\"", "\"type\": \"object\", \"additionalProperties\": false"));

    private final Golden golden = new Golden();

    @Test
    void tellsARun() {
        verify("run", reporter -> {
            Examples.runEvents().forEach(reporter::on);
            reporter.on(new Event.Notice(Severity.WARNING, "there is no transaction", Optional.empty()));
            reporter.run("up", Examples.summary());
        });
    }

    @Test
    void tellsARunThatHadNothingToDo() {
        verify(
                "nothing",
                reporter -> reporter.run("goto", new RunSummary(List.of(), Optional.empty(), Duration.ofMillis(2))));
    }

    @Test
    void tellsAFailureWithWhatWasCommittedBefore() {
        verify("failure", reporter -> {
            Examples.failingEvents().forEach(reporter::on);
            reporter.failed("up", Examples.failure());
        });
    }

    @Test
    void tellsAFailureBeforeAnythingIsKnown() {
        verify(
                "usage",
                reporter -> reporter.failed(
                        "",
                        MigrateException.because(ErrorCode.USAGE, "there is no option '--pathh'")
                                .build()));
    }

    @Test
    void tellsStates() {
        verify("info", reporter -> reporter.status("info", Examples.status()));
    }

    @Test
    void isNotOkWhenTheFilesAreNotInOrder() {
        StatusReport report = new StatusReport(List.of(), Optional.of(Version.of("002")), Examples.disorderProblems());
        verify("info-disorder", reporter -> reporter.status("info", report));
        assertThat(golden.out()).contains("\"ok\": false");
    }

    @Test
    void tellsEveryProblemOfAFailure() {
        verify("failure-disorder", reporter -> reporter.failed("up", Examples.disorder()));
    }

    @Test
    void tellsThePlaceOfAnOnlyProblem() {
        List<Problem> one = Examples.disorderProblems().subList(0, 1);
        MigrateException failure = MigrateException.because(
                        ErrorCode.FILES_INVALID, one.get(0).message())
                .problems(one)
                .build();
        verify("failure-one-problem", reporter -> reporter.failed("up", failure));
        assertThat(golden.out()).contains("\"line\": 3,\n    \"column\": null");
    }

    @Test
    void isNotOkWhenValidationFindsAnError() {
        verify("validate", reporter -> reporter.status("validate", Examples.status()));
        assertThat(golden.out()).contains("\"ok\": false");
    }

    @Test
    void tellsThePlan() {
        verify("plan", reporter -> reporter.plan(Examples.plan()));
    }

    @Test
    void isNotOkWhenThePlanWouldBeRefused() {
        PlanReport refused = new PlanReport(List.of(), Examples.status().problems());
        verify("plan-refused", reporter -> reporter.plan(refused));
        assertThat(golden.out()).contains("\"ok\": false");
    }

    @Test
    void tellsHowScriptsAreUnderstood() {
        verify("parse", reporter -> reporter.parse(Examples.parse()));
        assertThat(golden.out()).contains("\"ok\": false");
    }

    @Test
    void tellsWhatForceChanges() {
        verify("force", reporter -> reporter.force(Examples.changes(), false));
    }

    @Test
    void tellsTheVersion() {
        verify("version", reporter -> reporter.version(Optional.of(Version.of("003"))));
    }

    @Test
    void tellsThatThereIsNoVersion() {
        verify("version-none", reporter -> reporter.version(Optional.empty()));
    }

    @Test
    void tellsCreatedFiles() {
        verify("create", reporter -> reporter.created(List.of("migrations/1.sql")));
    }

    @Test
    void tellsSettings() {
        verify("config", reporter -> reporter.config(Examples.settings()));
    }

    @Test
    void tellsEventsAsLinesOnlyWhenVerbose() {
        JsonReporter verbose =
                new JsonReporter(golden.plain(), new ReportSettings(Verbosity.VERBOSE, Color.AUTO, true));
        verbose.on(new Event.WaitingForLock("pid 7", Duration.ofSeconds(5), Duration.ofSeconds(60)));
        Examples.runEvents().forEach(verbose::on);
        verbose.on(Examples.failingEvents().get(4));
        Golden.verify("json/events.txt", golden.err());
    }

    @Test
    void hasEveryErrorCodeInTheSchema() {
        for (ErrorCode code : ErrorCode.values()) {
            Golden output = new Golden();
            new JsonReporter(output.plain(), ReportSettings.NORMAL)
                    .failed("up", MigrateException.because(code, "x").build());
            assertThat(SCHEMA.validate(output.out(), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void hasASchemaThatRefusesOtherDocuments() {
        assertThat(SCHEMA.validate("{\"schemaVersion\": 1}", InputFormat.JSON)).isNotEmpty();
    }

    private void verify(String name, Consumer<JsonReporter> command) {
        command.accept(new JsonReporter(golden.plain(), ReportSettings.NORMAL));
        assertThat(golden.err()).isEmpty();
        Golden.verify("json/" + name + ".json", golden.out());
        assertThat(SCHEMA.validate(golden.out(), InputFormat.JSON)).isEmpty();
    }

    private static String schemaText() {
        try {
            return Files.readString(Path.of("docs/output.schema.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
