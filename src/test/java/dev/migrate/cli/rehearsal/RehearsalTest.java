package dev.migrate.cli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.cli.Program;
import dev.migrate.cli.process.DiagnosticLog;
import dev.migrate.cli.process.Installation;
import dev.migrate.cli.process.Interruption;
import dev.migrate.cli.process.Surroundings;
import dev.migrate.cli.process.Terminal;
import dev.migrate.report.Streams;
import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether all commands of the rehearsal do what they do in earnest: a failure would leave classes out of the archive. */
class RehearsalTest {
    private static final String ADVICE =
            "the stand-in's answers don't fit what is asked now: UPDATE_GOLDEN=1 mvn test -Dtest=RehearsalTest records new ones";

    @TempDir
    Path folder;

    @Test
    void runsOnSqlite() throws IOException {
        assertThat(rehearsal().on("sqlite:rehearsal.db")).isEmpty();
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES", "MYSQL"})
    void runsWithStandIns(Engine engine) throws Exception {
        if (System.getenv("UPDATE_GOLDEN") != null) {
            record(engine);
        }
        try (StandIn server = engine == Engine.POSTGRES ? StandIn.forPostgres() : StandIn.forMySql()) {
            assertThat(rehearsal().on(server.url())).as(ADVICE).isEmpty();
        }
    }

    private Rehearsal rehearsal() {
        Surroundings surroundings = new Surroundings(
                Map.of(),
                folder,
                folder,
                Installation.NONE,
                InputStream.nullInputStream(),
                Streams.plain(System.out, System.err),
                Terminal.NONE,
                new Interruption(),
                DiagnosticLog.NONE);
        return new Rehearsal(surroundings, (there, arguments) -> new Program(there).run(arguments), folder);
    }

    private void record(Engine engine) throws Exception {
        try (ServerDatabase database = TestServers.of(engine).createDatabase()) {
            Access access = database.createUser(StandIn.PASSWORD);
            // MySQL remembers the login, and needs no key for the next one
            access.connect().close();
            try (RecordingProxy proxy = new RecordingProxy(engine, access.endpoint())) {
                assertThat(rehearsal().on(access.at(proxy.endpoint()).url())).isEmpty();
                Path file = Path.of("dev/migrate/cli/rehearsal")
                        .resolve(engine.name().toLowerCase(Locale.ROOT) + ".conversation");
                for (String root : new String[] {"src/main/resources", "target/classes"}) {
                    Files.createDirectories(Path.of(root).resolve(file).getParent());
                    try (OutputStream out = Files.newOutputStream(Path.of(root).resolve(file))) {
                        proxy.conversation().write(out);
                    }
                }
            }
        }
    }
}
