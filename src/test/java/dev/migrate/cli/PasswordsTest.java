package dev.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.cli.process.Terminal;
import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any password works, and none is ever seen. */
@Tag("servers")
class PasswordsTest {
    private static final String PASSWORD = "Pq:@/?#%&+ '\"\\zX";

    @TempDir
    Path folder;

    private final List<CommandRun> runs = new ArrayList<>();

    @BeforeAll
    static void startSideBySide() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void worksAndIsNotSeen(Engine engine) throws Exception {
        write("001_a", "CREATE TABLE a (id INT PRIMARY KEY);", "DROP TABLE a;");
        write(
                "002_b",
                "SELECT '" + PASSWORD.replace("\\", "\\\\").replace("'", "''") + "' FROM nowhere;",
                "DROP TABLE b;");
        try (ServerDatabase database = TestServers.of(engine).createDatabase()) {
            Access access = database.createUser(PASSWORD);
            String encoded = access.url();
            String bare = encoded.replace(":" + encoded(PASSWORD) + "@", "@");
            for (List<String> form :
                    List.of(List.<String>of(), List.of("-v"), List.of("-o", "json"), List.of("-o", "github"))) {
                everyCommand(form, Map.of("DATABASE_URL", encoded), 0);
                everyCommand(form, Map.of("DATABASE_URL", bare, "MIGRATE_PASSWORD", PASSWORD), 0);
                everyCommand(form, Map.of("DATABASE_URL", encoded.replace("/" + database.name(), "/nowhere")), 5);
                everyCommand(form, Map.of("DATABASE_URL", bare, "MIGRATE_PASSWORD", PASSWORD + "!"), 5);
            }
            asked(bare);
        }
        for (CommandRun run : runs) {
            assertThat(seen(run.out() + run.err())).as(run.toString()).isFalse();
        }
    }

    private void everyCommand(List<String> form, Map<String, String> variables, int expected) {
        assertThat(run(form, variables, "info").exit()).isEqualTo(expected);
        assertThat(run(form, variables, "version").exit()).isEqualTo(expected);
        run(form, variables, "validate");
        run(form, variables, "plan");
        if (expected == 0) {
            assertThat(run(form, variables, "parse", "migrations/002_b.sql").exit())
                    .isZero();
        }
        run(form, variables, "up", "1");
        assertThat(run(form, variables, "up").exit()).isEqualTo(expected == 0 ? 3 : expected);
        run(form, variables, "force", "--pending", "2");
        assertThat(run(form, variables, "config").exit()).isZero();
        assertThat(run(form, variables, "down", "--all").exit()).isEqualTo(expected);
    }

    private void asked(String bare) {
        List<String> questions = new ArrayList<>();
        Terminal person = new Terminal() {
            @Override
            public Optional<String> ask(String question) {
                throw new AssertionError(question);
            }

            @Override
            public Optional<String> askSecretly(String question) {
                questions.add(question);
                return Optional.of(PASSWORD);
            }
        };
        CommandRun run = CommandRun.in(folder, Map.of("DATABASE_URL", bare), person, List.of("info"));
        runs.add(run);
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(questions).hasSize(1);
    }

    private CommandRun run(List<String> form, Map<String, String> variables, String... command) {
        List<String> arguments = new ArrayList<>(form);
        arguments.addAll(List.of(command));
        CommandRun run = CommandRun.in(folder, variables, Terminal.NONE, arguments);
        runs.add(run);
        return run;
    }

    /** The whole of it in any spelling, or its letters with anything that may have become of the rest. */
    private static boolean seen(String output) {
        return output.contains(PASSWORD)
                || output.contains(encoded(PASSWORD))
                || output.contains("Pq:@")
                || output.contains("Pq%3A")
                || output.contains("zX");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void write(String name, String up, String down) throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(migrations.resolve(name + ".sql"), up);
        Files.writeString(migrations.resolve(name + ".down.sql"), down);
    }
}
