package dev.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Usage;
import dev.migrate.cli.command.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no bash")
    @CsvSource(delimiter = '|', textBlock = """
            migrate in              | info
            migrate co              | config completion
            migrate -o j            | json
            migrate up --dr         | --dry-run
            migrate -d x migrate --t| --to --table --terminate
            migrate info --ch       | --check
            migrate info --dr       | ''
            migrate --late ap       | apply
            migrate -p mig          | migrations
            migrate parse mig       | migrations
            migrate parse --dialect m| mysql mariadb
            """)
    void completesInBash(String line, String expected) throws Exception {
        Files.createDirectory(folder.resolve("migrations"));
        Path script = Files.writeString(folder.resolve("completion"), script("bash"));
        assertThat(bash("-n", script.toString())).isEmpty();
        String[] words = line.split(" ", -1);
        String ask = "source completion; COMP_WORDS=(" + line + "); COMP_CWORD=" + (words.length - 1)
                + "; _migrate; echo \"${COMPREPLY[@]}\"";
        assertThat(bash("-c", ask).strip().split(" ", -1)).containsExactlyInAnyOrder(expected.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void knowsEveryCommandAndOption(String shell) {
        String script = script(shell);
        for (Usage usage : Commands.usages()) {
            assertThat(script).contains(usage.name());
        }
        for (CommandOption option : CommandOption.values()) {
            assertThat(script).contains(option.option().name().substring(2));
        }
    }

    @Test
    void readsNoSettings() {
        CommandRun run = CommandRun.in(folder, Map.of("MIGRATE_NONSENSE", "1"), "completion", "bash");
        assertThat(run.exit()).isZero();
    }

    private String script(String shell) {
        CommandRun run = CommandRun.in(folder, Map.of(), "completion", shell);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private String bash(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "bash";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
