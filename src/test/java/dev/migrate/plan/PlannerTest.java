package dev.migrate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Version;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static Target target(String word) {
        if (word.equals("all")) {
            return new Target.All();
        }
        return word.startsWith("to ")
                ? new Target.To(Version.of(word.substring(3)))
                : new Target.Count(Integer.parseInt(word));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files               | rows      | partials | target | plan
                                  |           |          | all    | nothing
            1 2 3                 |           |          | all    | apply 1; apply 2; apply 3
            1 2 3                 | 1         |          | all    | apply 2; apply 3
            1 2 3                 | 1 2 3     |          | all    | nothing
            # the order is that of versions
            10 9                  |           |          | all    | apply 9; apply 10
            1.10 1.9 1_2          |           |          | all    | apply 1_2; apply 1.9; apply 1.10
            20261122103045000000 3|           |          | all    | apply 3; apply 20261122103045000000
            # spellings of a version are one version
            001                   | 1         |          | all    | nothing
            1 002                 | 1.0       |          | to 2.0 | apply 002
            # targets
            1 2 3                 | 1         |          | 1      | apply 2
            1 2 3                 | 1         |          | 0      | nothing
            1 2 3                 | 1         |          | 9      | apply 2; apply 3
            1 2 3                 | 1         |          | to 2   | apply 2
            1 2 3                 | 1         |          | to 1   | nothing
            1 2 3                 | 1 2       |          | to 1   | nothing
            # late
            1 2 3                 | 1 3       |          | all    | nothing / 2 late
            1 2 3 4               | 1 3       |          | to 4   | apply 4 / 2 late
            # changed, missing, and without a checksum
            1 2 3                 | 1! 2      |          | all    | apply 3 / 1 changed
            1 2 3                 | 1! 2!     |          | all    | apply 3 / 1 changed, 2 changed
            1 2 3                 | 1? 2      |          | all    | apply 3
            1 3                   | 1 2       |          | all    | apply 3 / 2 missing
            1 4                   | 1! 2 3    |          | all    | apply 4 / 1 changed, 2 missing, 3 missing
            1                     | 1 ~x      |          | all    | nothing / x missing
            # partial
            1 2 3                 | 1         | 2+1/3    | all    | resume 2; apply 3
            1 2 3                 | 1         | 2+0/3    | all    | resume 2; apply 3
            1 2 3                 | 1 3       | 2+1/3    | all    | resume 2
            1 002                 | 1         | 2+1/3    | all    | resume 002
            1 3                   | 1         | 2+1/3    | all    | apply 3 / 2 partial
            1 2 3                 | 1 2       | 2-1/3    | all    | apply 3 / 2 partial
            # repeatables
            1 R__b R__a           |           |          | all    | apply 1; apply R__a; apply R__b
            1 R__a                | 1 R__a    |          | all    | nothing
            1 R__a                | 1 R__a!   |          | all    | again R__a
            1 2 R__a              | 1 R__a!   |          | all    | apply 2; again R__a
            1 2 R__a              | 1 R__a!   |          | 1      | apply 2
            1 2 R__a              | 1 R__a!   |          | 2      | apply 2; again R__a
            1 2 3 R__a            | 1         |          | to 2   | apply 2
            1 2 3 R__a            | 1         |          | to 3   | apply 2; apply 3; apply R__a
            1 2 3 R__a            | 1         |          | 1      | apply 2
            1                     | 1 R__a    |          | all    | nothing / R__a missing
            1 R__a                | 1         | R__a+1/2 | all    | resume R__a
            1 R__a                | 1 R__a!   | R__a+1/2 | all    | resume R__a
            # baselines
            1 2 B2 3              |           |          | all    | apply B2; apply 3
            1 2 B2 3              |           |          | 1      | apply B2
            1 2 B2 3              |           |          | to 1   | apply 1
            1 B2 3 B3 4           |           |          | all    | apply B3; apply 4
            1 B2 3 B3 4           |           |          | to 2   | apply B2
            1 2 B2 3              | 1         |          | all    | apply 2; apply 3
            1 2 B2 3              | B2        |          | all    | apply 3
            1 2 B2 3              | B2!       |          | all    | apply 3 / 2 changed
            1 2 3                 | B2        |          | all    | apply 3
            1 2 4 B2 B4           | B2        |          | all    | apply 4
            1 2 B2                | R__a      |          | all    | apply 1; apply 2 / R__a missing
            1 2 B2 3              |           | B2+1/2   | all    | resume B2; apply 3
            1 2 B2 3              |           | 1+1/2    | all    | resume 1; apply 2; apply 3
            1 2 B2 3              |           | 2+1/2    | all    | apply 1; resume 2; apply 3
            """)
    void up(String files, String rows, String partials, String target, String plan) {
        Planner planner = new Situation(files, rows, partials).planner(LatePolicy.REFUSE);
        assertThat(Situation.shown(planner.up(target(target)))).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files    | rows | partials | target | plan
            1 2 3      | 1 3  |          | all    | apply 2
            1 2 3 4    | 1 3  |          | 1      | apply 2
            1 2 3 4    | 1 3  |          | to 4   | apply 2; apply 4
            0 1 2 3 4  | 1 3  |          | to 1   | apply 0
            1 2 3 R__a | 1 3  |          | all    | apply 2; apply R__a
            1 2 3      | 1! 3 |          | all    | apply 2 / 1 changed
            # what a baseline covers is not late
            1 2 3      | B2   |          | all    | apply 3
            """)
    void upWithLateMigrationsApplied(String files, String rows, String partials, String target, String plan) {
        Planner planner = new Situation(files, rows, partials).planner(LatePolicy.APPLY);
        assertThat(Situation.shown(planner.up(target(target)))).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files     | rows          | partials  | target | plan
            1 2 3       |               |           | 1      | nothing
            1 2 3       | 1 2 3         |           | 1      | revert 3
            1 2 3       | 1 2 3         |           | 2      | revert 3; revert 2
            1 2 3       | 1 2 3         |           | 9      | revert 3; revert 2; revert 1
            1 2 3       | 1 2 3         |           | all    | revert 3; revert 2; revert 1
            1 2 3       | 1 2 3         |           | to 1   | revert 3; revert 2
            1 2 3       | 1 2 3         |           | to 3   | nothing
            1 2 3       | 1 2           |           | to 3   | nothing
            # the last applied goes first, not the highest
            1 2 3       | 1 3 2         |           | 1      | revert 2
            1 2 3       | 1 3 2         |           | all    | revert 2; revert 3; revert 1
            1 2 3       | 1 3 2         |           | to 2   | revert 3
            # what files say does not matter as long as there is a way back
            1 2         | 1! 2!         |           | all    | revert 2; revert 1
            1           | 1 2           |           | 1      | revert 2
            1 2 3       | 1 3           |           | 1      | revert 3
            # repeatables stay
            1 R__a      | 1 R__a        |           | all    | revert 1
            # partial
            1 2 3       | 1 2 3         | 3-1/2     | 1      | resume revert 3
            1 2 3       | 1 2 3         | 2-1/2     | 1      | resume revert 2
            1 2 3       | 1 2 3         | 2-1/2     | 2      | resume revert 2; revert 3
            1 2         | 1 2 3         | 3-1/2     | 1      | resume revert 3
            1 2 3       | 1 2           | 3+1/2     | 1      | revert 2 / 3 partial
            1 R__a      | 1             | R__a+1/2  | 1      | revert 1 / R__a partial
            # a baseline is one migration
            1 2 B2 3    | B2 3          |           | all    | revert 3; revert 2
            1 2 3       | B2 3          |           | all    | revert 3; revert 2
            # rows whose key is no version are reverted in their turn
            1 2         | 1 ~x 2        |           | all    | revert 2; revert x; revert 1
            1 2         | 1 ~x 2        |           | to 1   | revert 2
            """)
    void down(String files, String rows, String partials, String target, String plan) {
        Planner planner = new Situation(files, rows, partials).planner(LatePolicy.REFUSE);
        assertThat(Situation.shown(planner.down(target(target)))).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files    | rows      | partials | version | plan
            1 2 3      | 1         |          | 3       | apply 2; apply 3
            1 2 3      | 1 2 3     |          | 1       | revert 3; revert 2
            1 2 3      | 1 2       |          | 2       | nothing
            1 2 3      | 1 2       |          | 2.0     | nothing
            1 2 3      |           |          | 1       | apply 1
            # both ways
            1 2 3      | 1 3       |          | 2       | revert 3; apply 2
            1 2 3 4    | 1 4       |          | 3       | revert 4; apply 2; apply 3
            1 2 3      | 3         |          | 1       | revert 3; apply 1
            # late
            1 2 3      | 1 3       |          | 3       | nothing / 2 late
            1 2 3 4    | 1 3 4     |          | 3       | revert 4
            # obstacles of going up count only where it goes up
            1 2 3      | 1! 2 3    |          | 2       | revert 3
            1 2 3      | 1! 3      |          | 2       | revert 3; apply 2 / 1 changed
            1 2 3      | 1!        |          | 2       | apply 2 / 1 changed
            # partial
            1 2 3      | 1         | 2+1/2    | 2       | resume 2
            1 2 3      | 1 2       | 3+1/2    | 1       | revert 2 / 3 partial
            1 2 3      | 1         | 2+1/2    | 1       | nothing / 2 partial
            1 2 3      | 1 2 3     | 3-1/2    | 2       | resume revert 3
            1 2 3      | 1 2       | 2-1/2    | 2       | nothing / 2 partial
            1 2 3 R__a | 1 3       |          | 2       | revert 3; apply 2
            """)
    void goTo(String files, String rows, String partials, String version, String plan) {
        Planner planner = new Situation(files, rows, partials).planner(LatePolicy.REFUSE);
        assertThat(Situation.shown(planner.goTo(Version.of(version)))).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files    | rows      | partials | late   | count | plan
            1 2 3      |           |          | REFUSE | 1     | nothing
            1 2 3      | 1 2       |          | REFUSE | 1     | revert 2; apply 2
            1 2 3      | 1 2       |          | REFUSE | 2     | revert 2; revert 1; apply 1; apply 2
            1 2 3      | 1 2       |          | REFUSE | 9     | revert 2; revert 1; apply 1; apply 2
            1 2        | 1 2!      |          | REFUSE | 1     | revert 2; apply 2
            1 2        | 1! 2      |          | REFUSE | 1     | revert 2; apply 2 / 1 changed
            1 2 R__a   | 1 2 R__a! |          | REFUSE | 2     | revert 2; revert 1; apply 1; apply 2
            1 2        | 1 2       | 2-1/2    | REFUSE | 1     | resume revert 2; apply 2
            1 2        | 1         | 2+1/2    | REFUSE | 1     | revert 1; apply 1 / 2 partial
            # files that were not reverted are not applied in place of those that were
            0 1 2      | 1 2       |          | APPLY  | 1     | revert 2; apply 2
            1 2 B2 3   | 1 2 3     |          | REFUSE | 3     | revert 3; revert 2; revert 1; apply 1; apply 2; apply 3
            1 B2 3     | B2 3      |          | REFUSE | 2     | revert 3; revert 2; apply B2; apply 3
            # another spelling of the version is the same migration
            001 002    | 1 2       |          | REFUSE | 1     | revert 2; apply 002
            # what can't come again must not go
            1          | 1 2       |          | REFUSE | 1     | revert 2 / 2 missing
            1          | 1 2       | 2-1/2    | REFUSE | 1     | resume revert 2 / 2 missing
            # out of order
            1 2 3      | 1 3 2     |          | REFUSE | 1     | revert 2; apply 2 / 2 late
            1 2 3      | 1 3 2     |          | APPLY  | 1     | revert 2; apply 2
            """)
    void redo(String files, String rows, String partials, LatePolicy late, int count, String plan) {
        Planner planner = new Situation(files, rows, partials).planner(late);
        assertThat(Situation.shown(planner.redo(count))).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files        | rows        | partials | states                                                | newest | problems
                           |             |          | ''                                                    | none   | ''
            10 9 R__v      |             |          | 9 pending, 10 pending, R__v pending                   | none   | ''
            1 2 3          | 1           |          | 1 applied, 2 pending, 3 pending                       | 1      | ''
            1 2 3          | 1 3         |          | 1 applied, 2 late, 3 applied                          | 3      | 2 late
            1 2            | 1! 2        |          | 1 changed, 2 applied                                  | 2      | 1 changed
            1 2            | 1 3         |          | 1 applied, 2 late, 3 missing                          | 3      | 2 late, 3 missing
            1 2            | 1           | 2+1/3    | 1 applied, 2 partial                                  | 1      | ''
            1 2            | 1 2         | 2-1/3    | 1 applied, 2 partial                                  | 2      | 2 partial
            1              | 1           | 2+1/3    | 1 applied, 2 partial                                  | 1      | 2 partial
            1 R__v         | 1 R__v!     |          | 1 applied, R__v outdated                              | 1      | ''
            1 2 B2 3       |             |          | 1 pending, 2 pending, B2 pending, 3 pending           | none   | ''
            1 2 B2 3       | 1           |          | 1 applied, 2 pending, 3 pending                       | 1      | ''
            1 2 B2 3       | B2          |          | 1 applied, 2 applied, B2 applied, 3 pending           | 2      | ''
            1 3            | B2          |          | 1 applied, B2 missing, 3 pending                      | 2      | 2 missing
            001 1.5        | 1 1.50      |          | 1 applied, 1.5 late, 1.50 missing                     | 1.50   | 1.5 late, 1.50 missing
            """)
    void report(String files, String rows, String partials, String states, String newest, String problems) {
        StatusReport report =
                new Situation(files, rows, partials).planner(LatePolicy.REFUSE).report();
        assertThat(Situation.shown(report)).isEqualTo(states);
        assertThat(report.version().map(Version::toString).orElse("none")).isEqualTo(newest);
        assertThat(Situation.shown(report.problems())).isEqualTo(problems);
    }

    @Test
    void tellsWhereAPartialMigrationStoppedAndWhatCoversAnother() {
        StatusReport report =
                new Situation("1 2 4", "B2", "4+2/5").planner(LatePolicy.REFUSE).report();
        assertThat(report.migrations().get(0).note()).contains("covered by baseline 2");
        assertThat(report.migrations().get(2).note()).contains("stopped after statement 2 of 5");
    }

    @ParameterizedTest
    @CsvSource({"up,4", "down,4", "goto,4", "up,2.1", "down,0"})
    void refusesTargetsThatAreNoMigration(String command, String version) {
        Planner planner = new Situation("1 2 3", "1 2", "").planner(LatePolicy.REFUSE);
        Version target = Version.of(version);
        assertThatThrownBy(() -> {
                    switch (command) {
                        case "up" -> planner.up(new Target.To(target));
                        case "down" -> planner.down(new Target.To(target));
                        default -> planner.goTo(target);
                    }
                })
                .isInstanceOfSatisfying(MigrateException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.VERSION_UNKNOWN);
                    assertThat(e.message()).isEqualTo("no migration has version " + version);
                    assertThat(e.hint()).isPresent();
                });
    }

    @Test
    void offersAWayOutOfEachObstacle() {
        Plan plan = new Situation("1 2 3 5", "1! 3 4 5", "5-1/2")
                .planner(LatePolicy.REFUSE)
                .up(new Target.All());
        assertThat(Situation.shown(plan.obstacles())).isEqualTo("1 changed, 2 late, 4 missing, 5 partial");
        assertThat(plan.obstacles())
                .allSatisfy(problem -> assertThat(problem.hint()).isPresent());
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void takesTimeInProportionToTheHistory() {
        Duration first = timeOf(10_000);
        Duration small = timeOf(10_000);
        Duration large = timeOf(20_000);
        assertThat(first).isLessThan(Duration.ofSeconds(2));
        assertThat(small).isLessThan(Duration.ofSeconds(1));
        assertThat(large).isLessThan(small.multipliedBy(4).plusMillis(200));
    }

    /** Planning in all directions with half of the files applied. */
    private static Duration timeOf(int migrations) {
        String all = numbers(1, migrations);
        String half = numbers(1, migrations / 2);
        Situation situation = new Situation(all, half, "");
        Planner planner = situation.planner(LatePolicy.REFUSE);
        long start = System.nanoTime();
        Planner timed = situation.planner(LatePolicy.REFUSE);
        assertThat(timed.up(new Target.All()).steps()).hasSize(migrations / 2);
        assertThat(timed.down(new Target.All()).steps()).hasSize(migrations / 2);
        assertThat(timed.goTo(Version.of("1")).steps()).hasSize(migrations / 2 - 1);
        assertThat(timed.redo(migrations).steps()).hasSize(migrations / 2 * 2);
        assertThat(new ForcePlanner(planner.report()).at(Version.of("" + migrations)))
                .hasSize(migrations / 2);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
}
