package dev.migrate.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.db.settle.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetStatesTest {
    /** Such as {@code a=1 b=-}: what is there by name, {@code -} for nothing. */
    private static TargetStates states(String surroundings, String drop, String text) {
        Map<MySqlTarget, String> states = new LinkedHashMap<>();
        for (String one : text.split(" ", -1)) {
            String state = one.substring(one.indexOf('=') + 1);
            states.put(
                    new MySqlTarget(MySqlTarget.Type.TABLE, "d", one.substring(0, one.indexOf('='))),
                    state.equals("-") ? TargetStates.ABSENT : state);
        }
        return new TargetStates(surroundings, drop, states);
    }

    @ParameterizedTest
    @CsvSource({
        "a=-, a=-, NOT_DONE",
        "a=-, a=1, DONE",
        "a=1, a=1, NOT_DONE",
        "a=1, a=2, DONE",
        "a=1, a=-, DONE",
        "a=1 b=-, a=- b=1, DONE",
        "a=1 b=2, a=- b=2, UNKNOWN"
    })
    void comparesWhatIsThereWithWhatWas(String before, String now, Verdict.Kind expected) {
        assertThat(states("8", "", before).until(states("8", "", now)).kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a=1 b=2 c=3, a=- b=2 c=3, DROP TABLE IF EXISTS `d`.`b`; DROP TABLE IF EXISTS `d`.`c`",
        "a=1 b=-, a=- b=-, ''"
    })
    void dropsTheRestOfWhatWasDroppedInPart(String before, String now, String repairs) {
        Verdict verdict = states("8", "DROP TABLE IF EXISTS", before).until(states("8", "DROP TABLE IF EXISTS", now));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DONE);
        assertThat(String.join("; ", verdict.repairs())).isEqualTo(repairs);
    }

    @Test
    void comparesNoDefinitionsThatWereShownInDifferentWays() {
        assertThat(states("8.0", "", "a=1").until(states("8.4", "", "a=2"))).isEqualTo(Verdict.UNKNOWN);
        assertThat(states("8.0", "", "a=1").until(states("8.4", "", "a=-"))).isEqualTo(Verdict.DONE);
    }

    @Test
    void comesBackFromItsText() {
        TargetStates states = states("8.0 STRICT", "DROP TABLE IF EXISTS", "a=1 b=-");
        assertThat(TargetStates.parse(states.text())).contains(states);
        assertThat(TargetStates.parse("")).isEmpty();
        assertThat(TargetStates.parse("repeat")).isEmpty();
    }
}
