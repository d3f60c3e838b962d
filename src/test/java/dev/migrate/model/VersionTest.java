package dev.migrate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({
        "1, =, 001",
        "1, =, 1.0",
        "1, =, 1_0.0",
        "0, =, 0.0",
        "1.2, =, 1_2",
        "9, <, 10",
        "1.9, <, 1.10",
        "1, <, 1.0.1",
        "1.1, <, 2",
        "0, <, 1",
        "20261122103045, <, 20261122103046",
        "20261122103045123456, <, 20261122103045123457",
        "99999999999999999999, <, 100000000000000000000"
    })
    void comparesNumberByNumber(String left, String relation, String right) {
        Version first = Version.of(left);
        Version second = Version.of(right);
        int sign = relation.equals("=") ? 0 : -1;
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(sign);
        assertThat(Integer.signum(second.compareTo(first))).isEqualTo(-sign);
        assertThat(first.equals(second)).isEqualTo(sign == 0);
        assertThat(sign != 0 || first.hashCode() == second.hashCode()).isTrue();
    }

    @Test
    void keepsTheTextAsWritten() {
        assertThat(Version.of("001_2.0")).hasToString("001_2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1a", "v1", "1.", ".1", "1..2", "1._2", "_1", "-1", "1 2", " 1", "1.x", "١"})
    void refusesWhatIsNoVersion(String text) {
        assertThat(Version.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> Version.of(text)).isInstanceOfSatisfying(MigrateException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.USAGE);
            assertThat(e.message()).contains("'" + text + "'");
            assertThat(e.hint()).isPresent();
        });
    }
}
