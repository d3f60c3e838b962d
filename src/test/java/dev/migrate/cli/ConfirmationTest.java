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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void applyToAProtectedDatabase() throws IOException {
        Files.writeString(folder.resolve("migrate.toml"), "database = 'sqlite:app.db'\n[env.prod]\nprotected = true\n");
        Files.createDirectory(folder.resolve("migrations"));
        for (String version : List.of("1", "2")) {
            Files.writeString(
                    folder.resolve("migrations/" + version + "_a.sql"), "CREATE TABLE t" + version + " (i INT);");
            Files.writeString(folder.resolve("migrations/" + version + "_a.down.sql"), "DROP TABLE t" + version + ";");
        }
        assertThat(run(Person.silent(), "-e prod up").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "down --all", "redo", "goto 1", "force none", "force 1"})
    void asksForTheNameBeforeAnythingIsTakenBack(String command) {
        assertThat(run(Person.typing("production"), "-e prod " + command).exit())
                .isEqualTo(2);
        assertThat(run(Person.typing("prod"), "-e prod " + command).exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "down --all", "redo", "goto 1", "force none", "force 1"})
    void refusesWhereNobodyCanBeAsked(String command) {
        CommandRun run = run(Person.silent(), "-e prod " + command);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("'prod', which is protected; nothing was done")
                .contains("--yes");
        assertThat(run(Person.silent(), "version").out()).isEqualTo("2\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-e prod down --yes",
                "down",
                "-e prod goto 2",
                "-e prod down 0",
                "-e prod redo 0",
                "-e prod down --to 2",
                "-e prod up",
                "-e prod info",
                "-e prod force 1 --dry-run"
            })
    void asksNobodyOtherwise(String command) {
        Person person = Person.typing("no");
        assertThat(run(person, command).exit()).isZero();
        assertThat(person.questions).isEmpty();
    }

    @Test
    void saysWhatItIsAbout() {
        Person person = Person.typing("no");
        run(person, "-e prod down");
        assertThat(person.questions)
                .containsExactly("This will revert migrations in 'prod', which is protected. Type its name to go on: ");
    }

    private CommandRun run(Terminal terminal, String command) {
        return CommandRun.in(folder, Map.of(), terminal, List.of(command.split(" ", -1)));
    }

    private static final class Person implements Terminal {
        private final List<String> questions = new ArrayList<>();
        private final Optional<String> answer;

        private Person(Optional<String> answer) {
            this.answer = answer;
        }

        static Person silent() {
            return new Person(Optional.empty());
        }

        static Person typing(String answer) {
            return new Person(Optional.of(answer));
        }

        @Override
        public Optional<String> ask(String question) {
            questions.add(question);
            return answer;
        }

        @Override
        public Optional<String> askSecretly(String question) {
            return ask(question);
        }
    }
}
