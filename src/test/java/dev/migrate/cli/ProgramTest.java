package dev.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.cli.process.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    private static final Terminal BROKEN = new Terminal() {
        @Override
        public Optional<String> ask(String question) {
            throw new IllegalStateException("the terminal is broken");
        }

        @Override
        public Optional<String> askSecretly(String question) {
            return ask(question);
        }
    };

    @TempDir
    Path folder;

    @Test
    void asksToReportAFaultOfItsOwn() throws IOException {
        CommandRun run = faulty("force", "none");
        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                error: migrate itself failed
                  java.lang.IllegalStateException: the terminal is broken
                  This is a fault of migrate, not yours. Please report it, with these lines and the command.
                  hint: Run the command again with -v for more about it.
                """);
    }

    @Test
    void reportsAFaultOfItsOwnInJson() throws IOException {
        CommandRun run = faulty("force", "none", "-o", "json");
        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{").contains("\"command\": \"force\"", "\"code\": \"internal\"");
    }

    private CommandRun faulty(String... arguments) throws IOException {
        Files.writeString(folder.resolve("migrate.toml"), "database = 'sqlite:a.db'\nprotected = true\n");
        return CommandRun.in(folder, Map.of(), BROKEN, List.of(arguments));
    }

    @Test
    void saysInJsonThatNoCommandIsGiven() {
        CommandRun run = CommandRun.in(folder, Map.of("MIGRATE_OUTPUT", "json"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("\"message\": \"no command is given\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "test", "diff", "dump", "drift", "adopt", "baseline", "squash", "renumber"})
    void saysWhatIsNotInThisVersion(String command) {
        for (List<String> arguments : List.of(List.of(command), List.of("-d", "sqlite:a.db", command, "--all-of-it"))) {
            CommandRun run = CommandRun.in(folder, Map.of(), Terminal.NONE, arguments);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).startsWith("error: '" + command + "' is not in this version\n  hint: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "repair", "clean", "undo", "rollback", "reset", "new", "up-to", "init"})
    void knowsTheCommandsOfOtherTools(String command) {
        for (List<String> arguments : List.of(List.of(command), List.of("-d", "sqlite:a.db", command, "-f"))) {
            CommandRun run = CommandRun.in(folder, Map.of(), Terminal.NONE, arguments);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).startsWith("error: there is no command '" + command + "'\n  hint: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --bogus", "--bogus up", "-database sqlite:a.db up -f", "-p up migrate --bogus"})
    void namesTheCommandInJsonWhateverIsWrongWithItsOptions(String line) {
        CommandRun run = CommandRun.in(folder, Map.of("MIGRATE_OUTPUT", "json"), line.split(" ", -1));
        assertThat(run.out()).contains("\"command\": \"up\"", "\"code\": \"usage\"");
    }

    @Test
    void takesOptionsBeforeAndAfterTheCommand() throws IOException {
        Files.createDirectory(folder.resolve("migrations"));
        List<String> outputs = new ArrayList<>();
        for (List<String> arguments : List.of(
                List.of("-d", "sqlite:a.db", "info"),
                List.of("info", "-d", "sqlite:a.db"),
                List.of("-d=sqlite:a.db", "info", "--check"),
                List.of("--check", "--database=sqlite:a.db", "info"))) {
            outputs.add(
                    CommandRun.in(folder, Map.of(), Terminal.NONE, arguments).out());
        }
        assertThat(outputs).containsOnly(outputs.get(0));
        assertThat(outputs.get(0)).contains("No version is applied.");
    }
}
