package dev.migrate.cli;

import dev.migrate.testing.Engine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CliScriptTest {
    @ParameterizedTest
    @MethodSource
    void sessionGoesAsBefore(SessionFile session) throws Exception {
        session.verify(Engine.SQLITE);
    }

    static List<SessionFile> sessionGoesAsBefore() {
        return SessionFile.of(Engine.SQLITE);
    }
}
