package dev.migrate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES =
            List.of("up", "down", "redo", "goto", "info", "version", "force", "create", "validate", "plan", "config");

    @ParameterizedTest
    @CsvSource({
        "up, up",
        "dwon, down",
        "donw, down",
        "Down, down",
        "vresion, version",
        "verzion, version",
        "vers, none",
        "valdiate, validate",
        "validates, validate",
        "infos, info",
        "ip, up",
        "x, none",
        "database, none",
        "'', none"
    })
    void findsWhatWasProbablyMeant(String name, String nearest) {
        assertThat(Nearest.to(name, NAMES).orElse("none")).isEqualTo(nearest);
    }

    @Test
    void prefersTheFirstInTheAlphabetAmongEquals() {
        assertThat(Nearest.to("cat", List.of("hat", "bat", "rat"))).contains("bat");
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(Nearest.to("up", List.of())).isEmpty();
    }
}
