package dev.migrate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.testing.Engine;
import dev.migrate.testing.Polling;
import dev.migrate.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The program as a process of its own. */
class MainTest {
    @TempDir
    Path folder;

    private Path out;
    private Path err;

    @BeforeEach
    void writeAMigration() throws IOException {
        out = folder.resolve("out");
        err = folder.resolve("err");
        Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/001_größe.sql"), "CREATE TABLE t (id INT PRIMARY KEY);");
    }

    @Test
    void printsTheVersionAndNothingElse() throws Exception {
        assertThat(run("--version")).isZero();
        assertThat(Files.readString(out)).isEqualTo("migrate development\n");
        assertThat(err).isEmptyFile();
    }

    @Test
    void writesUnicodeWhateverTheLocale() throws Exception {
        assertThat(run("up", "-d", "sqlite:app.db")).isZero();
        assertThat(Files.readString(err, UTF_8)).startsWith("001 größe ").hasLineCount(1);
        assertThat(run("nonsense")).isEqualTo(2);
    }

    @Test
    void leavesNothingOfLibrariesInTheOutput() throws Exception {
        assertThat(run("info", "-d", "sqlite:app.db")).isZero();
        assertThat(err).isEmptyFile();
        assertThat(run("info", "-v", "-d", "sqlite:app.db")).isZero();
        assertThat(err).isEmptyFile();
    }

    @Test
    void tellsWhatFailedBesidesToThoseWhoWantToKnow() throws Exception {
        Files.writeString(folder.resolve("migrations/002_broken.sql"), "SELECT * FROM nowhere;");
        Files.writeString(folder.resolve("migrations/afterMigrateError.sql"), "SELECT * FROM nothing;");
        assertThat(run("up", "-v", "-d", "sqlite:app.db")).isEqualTo(3);
        assertThat(Files.readString(err))
                .contains("DEBUG dev.migrate: Failed besides: callback afterMigrateError failed at statement 1 of 1\n");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    @Tag("servers")
    void logsOnlyWhereThatIsWanted(Engine engine) throws Exception {
        try (TestDatabase database = TestDatabase.create(engine)) {
            assertThat(run("up", "-d", database.url())).isZero();
            assertThat(Files.readString(err)).startsWith("001 größe ").hasLineCount(1);
            assertThat(run("force", "none", "-v", "-d", database.url())).isZero();
            String log = Files.readString(err);
            assertThat(log).doesNotContain(database.password());
            // the one library that has something to say, and only where the lock has a connection of its own
            assertThat(log.contains("INFO com.zaxxer.hikari.HikariDataSource: "))
                    .isEqualTo(engine != Engine.POSTGRES);
            assertThat(run("up", "-v", "-o", "json", "-d", database.url())).isEqualTo(3);
            assertThat(Files.readAllLines(err))
                    .allMatch(line -> line.startsWith("{\"event\":") && line.endsWith("}"))
                    .anyMatch(line ->
                            engine == Engine.POSTGRES || line.startsWith("{\"event\":\"log\",\"text\":\"INFO "));
            assertThat(run("info", "-v", "-d", database.url())).isZero();
        }
    }

    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such signals")
    @CsvSource({"INT, 130", "TERM, 143"})
    void endsAWaitingRunAtASignal(String signal, int expected) throws Exception {
        try (HeldLock lock = HeldLock.on("sqlite:app.db", folder)) {
            assertThat(lock).isNotNull();
            Process process = start("up", "-d", "sqlite:app.db", "--wait", "1h");
            assertThat(Polling.until(Duration.ofSeconds(20), () -> errors().contains("Waiting for the lock")))
                    .isTrue();
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(9, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(expected);
            assertThat(Files.readString(err)).contains("error: interrupted");
        }
    }

    private String errors() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).waitFor();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.migrate.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MIGRATE_") || name.startsWith("JAVA_TOOL"));
        return builder.start();
    }
}
