package dev.migrate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTest {
    private static Plan plan(Planner planner, String command) {
        String[] words = command.split(" ", -1);
        return switch (words[0]) {
            case "up" ->
                planner.up(words.length == 1 ? new Target.All() : new Target.Count(Integer.parseInt(words[1])));
            case "down" -> planner.down(new Target.All());
            case "redo" -> planner.redo(1);
            case "goto" -> planner.goTo(Version.of(words[1]));
            default -> throw new IllegalArgumentException(command);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # files    | rows     | command | callbacks | acts
            1 2        |          | up      |           | apply 1; apply 2
            # once, whether anything is pending or not
            1          |          | up      | beforeMigrate afterMigrate | beforeMigrate; apply 1; afterMigrate
            1          | 1        | up      | beforeMigrate afterVersioned afterMigrate | beforeMigrate; afterVersioned; afterMigrate
            # only if anything is
            1          | 1        | up      | beforeEachMigrate afterEachMigrate beforeRepeatables afterMigrateApplied afterMigrateError | ""
            1          |          | up      | afterMigrateApplied afterMigrate | apply 1; afterMigrateApplied; afterMigrate
            # around each migration
            1 2        | 1        | up      | beforeEachMigrate afterEachMigrate | beforeEachMigrate > apply 2 > afterEachMigrate
            1 R__a     |          | up      | beforeEachMigrate | beforeEachMigrate > apply 1; beforeEachMigrate > apply R__a
            # between versioned ones and repeatables
            1 R__a R__b|          | up      | afterVersioned beforeRepeatables | apply 1; afterVersioned; beforeRepeatables; apply R__a; apply R__b
            1 R__a     | 1        | up      | afterVersioned beforeRepeatables | afterVersioned; beforeRepeatables; apply R__a
            1 2 R__a   |          | up 1    | afterVersioned beforeRepeatables | apply 1; afterVersioned
            # what follows an error
            1          |          | up      | beforeMigrate afterEachMigrateError afterVersioned afterMigrate afterMigrateError | beforeMigrate; apply 1 ! afterEachMigrateError ! afterMigrateError; afterVersioned ! afterMigrateError; afterMigrate
            # down has its own
            1 2        | 1 2      | down    | beforeMigrate beforeUndo beforeEachUndo afterEachUndo afterUndo | beforeUndo; beforeEachUndo > revert 2 > afterEachUndo; beforeEachUndo > revert 1 > afterEachUndo; afterUndo
            1          | 1        | down    | beforeEachMigrate afterEachUndoError afterUndoError afterMigrateError | revert 1 ! afterEachUndoError ! afterUndoError
            1          |          | down    | beforeUndo afterUndo | beforeUndo; afterUndo
            # both ways
            1          | 1        | redo    | beforeUndo afterUndo beforeMigrate afterMigrate | beforeUndo; revert 1; afterUndo; beforeMigrate; apply 1; afterMigrate
            1 2        | 1 2      | goto 1  | beforeUndo beforeMigrate afterMigrate | beforeUndo; revert 2
            1 2        | 1        | goto 2  | beforeUndo beforeMigrate | beforeMigrate; apply 2
            1 2        | 1        | goto 1  | beforeUndo beforeMigrate afterMigrate | beforeMigrate; afterMigrate
            """)
    void putsCallbacksWhereFlywayHasThem(String files, String rows, String command, String callbacks, String acts) {
        Planner planner = new Situation(files, rows, "").planner(LatePolicy.REFUSE);
        assertThat(Situation.agenda(plan(planner, command), callbacks == null ? "" : callbacks))
                .isEqualTo(acts);
    }
}
