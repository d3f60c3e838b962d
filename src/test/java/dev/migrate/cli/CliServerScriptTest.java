package dev.migrate.cli;

import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("servers")
class CliServerScriptTest {
    @BeforeAll
    static void startSideBySide() {
        TestServers.prepare(Engine.values());
    }

    @ParameterizedTest
    @MethodSource
    void sessionGoesAsBefore(Engine engine, SessionFile session) throws Exception {
        session.verify(engine);
    }

    static Stream<Arguments> sessionGoesAsBefore() {
        return Stream.of(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB)
                .flatMap(engine -> SessionFile.of(engine).stream().map(session -> Arguments.of(engine, session)));
    }
}
