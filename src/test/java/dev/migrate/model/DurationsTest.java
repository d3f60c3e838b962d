package dev.migrate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"0, PT0S", "7, PT7S", "500ms, PT0.5S", "5s, PT5S", "10m, PT10M", "1h, PT1H", "0ms, PT0S"})
    void readsTheWrittenForms(String text, Duration duration) {
        assertThat(Durations.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1s", "1.5s", "1 s", "1d", "5S", "ten", "1h30m", "9999999999999s", "٣s"})
    void refusesEverythingElse(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @Test
    void readsTheLargestNumbersWithoutOverflow() {
        assertThat(Durations.parse("999999999999h")).contains(Duration.ofHours(999_999_999_999L));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.0004S, 0 ms",
        "PT0.003S, 3 ms",
        "PT0.0028S, 3 ms",
        "PT0.9994S, 999 ms",
        "PT0.9996S, 1 s",
        "PT1.24S, 1.2 s",
        "PT5S, 5 s",
        "PT59.94S, 59.9 s",
        "PT59.96S, 1 min",
        "PT4M5S, 4 min 5 s",
        "PT4M4.6S, 4 min 5 s",
        "PT59M59.6S, 1 h",
        "PT2H9M40S, 2 h 10 min",
        "PT-3S, 0 ms"
    })
    void writesWhatAPersonWantsToKnow(Duration duration, String text) {
        assertThat(Durations.format(duration)).isEqualTo(text);
    }
}
