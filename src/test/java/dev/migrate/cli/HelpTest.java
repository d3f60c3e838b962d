package dev.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.cli.argument.Usage;
import dev.migrate.cli.command.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    private static final Path FOLDER = Path.of("src/test/resources/help");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("names")
    void tellsWhatACommandDoes(String name) throws IOException {
        verify(name + ".txt", run(name, "--help"));
        assertThat(run("help", name)).isEqualTo(run(name, "--help"));
        assertThat(run("-h", name)).isEqualTo(run(name, "--help"));
        assertThat(run(name, "-help")).isEqualTo(run(name, "--help"));
    }

    static List<String> names() {
        return Commands.usages().stream().map(Usage::name).toList();
    }

    @Test
    void tellsWhatTheProgramDoes() throws IOException {
        verify("migrate.txt", run("--help"));
        assertThat(run("help")).isEqualTo(run("--help"));
        assertThat(run("-help")).isEqualTo(run("--help"));
    }

    @Test
    void asksForNothingButHelp() {
        CommandRun run = CommandRun.in(folder, Map.of("MIGRATE_NONSENSE", "1"), "up", "--help", "one", "two");
        assertThat(run.exit()).isZero();
    }

    @Test
    void hasAFileForEachCommandAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(names().stream(), Stream.of("migrate"))
                            .toList());
        }
    }

    @Test
    void tellsTheVersionAloneOnOneLine() {
        for (String option : List.of("--version", "-V", "-version", "-v")) {
            assertThat(CommandRun.in(folder, Map.of(), option))
                    .isEqualTo(new CommandRun(0, "migrate development\n", ""));
        }
    }

    @Test
    void namesTheCommandsWhereNoneIsGiven() throws IOException {
        CommandRun run = CommandRun.in(folder, Map.of());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: migrate [OPTIONS] COMMAND\n");
    }

    private String run(String... arguments) {
        CommandRun run = CommandRun.in(folder, Map.of(), arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run.out();
    }

    private static void verify(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("1".equals(System.getenv("UPDATE_GOLDEN"))) {
            Files.writeString(file, actual);
        }
        assertThat(actual).as(name).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }
}
