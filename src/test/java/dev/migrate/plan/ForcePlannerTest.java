package dev.migrate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Version;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForcePlannerTest {
    private static ForcePlanner planner(String files, String rows, String partials) {
        return new ForcePlanner(
                new Situation(files, rows, partials).planner(LatePolicy.APPLY).report());
    }

    private static List<HistoryChange> changes(ForcePlanner planner, String command) {
        String[] words = command.split(" ", -1);
        return switch (words[0]) {
            case "at" -> planner.at(Version.of(words[1]));
            case "applied" -> planner.applied(words[1]);
            case "pending" -> planner.pending(words[1]);
            default -> planner.none();
        };
    }

    private static String shown(List<HistoryChange> changes) {
        return changes.isEmpty()
                ? "nothing"
                : String.join(
                        "; ",
                        changes.stream()
                                .map(change -> change.kind().name().toLowerCase(Locale.ROOT) + " " + change.key())
                                .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files    | rows      | partials | command   | changes
            1 2 3      |           |          | at 2      | record 1; record 2
            1 2 3      | 1         |          | at 3      | record 2; record 3
            1 2 3      | 1 2 3     |          | at 1      | remove 2; remove 3
            1 2 3      | 1 2       |          | at 2      | nothing
            1 2 3      | 1! 2      |          | at 2      | replace 1
            001 002    | 1! 2      |          | at 2      | replace 1
            1 2 3      | 1         | 2+1/3    | at 2      | record 2; clear 2
            1 2 3      | 1         | 2+1/3    | at 1      | clear 2
            1 2 3      | 1 2       | 2-1/3    | at 1      | remove 2; clear 2
            1 2 3      | 1 2       | 2-1/3    | at 2      | replace 2; clear 2
            1 3        | 1 2 3     |          | at 3      | nothing
            1 3        | 1 2 3     |          | at 1      | remove 2; remove 3
            1 R__a     | R__a!     |          | at 1      | record 1
            1 2 3      | 1         |          | applied 3 | record 3
            1 2 3      | 1!        |          | applied 1 | replace 1
            1 2 3      | 1         |          | applied 1 | nothing
            1 2 3      | 1         | 2+1/3    | applied 2 | record 2; clear 2
            1          | 1 2       |          | applied 2 | nothing
            1 2 3      | 1 2       |          | pending 1 | remove 1
            1 2 3      | 1 2       |          | pending 3 | nothing
            1          | 1         | 2+1/3    | pending 2 | clear 2
            1 2 R__a   | 1 2 R__a  | 3+1/2    | none      | remove 1; remove 2; clear 3; remove R__a
            # baselines
            1 2 B2 3   |           |          | at 3      | record 1; record 2; record 3
            1 2 B2 3   | B2        |          | at 3      | record 3
            1 2 B2 3   | B2        |          | at 1      | record 1; remove 2
            1 2 B2 3   | B2        |          | none      | remove 2
            1 2 B2 3   |           |          | applied 2 | record 2
            1 2 B2 3   | B2        |          | pending 2 | remove 2
            1 B2 3     | B2!       |          | applied 2 | replace 2
            1 2 B2 3   | B2        |          | applied 1 | nothing
            """)
    void changesWhatAPersonSays(String files, String rows, String partials, String command, String changes) {
        assertThat(shown(changes(planner(files, rows, partials), command))).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource({"at 4", "applied 4", "pending 4"})
    void refusesVersionsThatAreNowhere(String command) {
        ForcePlanner planner = planner("1 2 3", "1", "");
        assertThatThrownBy(() -> changes(planner, command))
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.VERSION_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"2", "2.0"})
    void doesNotTakeAPartialMigrationWithoutAFileForApplied(String version) {
        ForcePlanner planner = planner("1", "1", "2+1/3");
        assertThatThrownBy(() -> planner.applied(version)).isInstanceOf(MigrateException.class);
    }
}
