package dev.migrate.source.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.CallbackEvent;
import dev.migrate.model.Direction;
import dev.migrate.model.MigrationKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {
    private final Layouts layouts = new Layouts();

    @ParameterizedTest
    @CsvSource({
        "001_create_users, PLAIN, UP, 001, create_users",
        "001_create_users.down, PAIRED, DOWN, 001, create_users",
        "1_x, PLAIN, UP, 1, x",
        "20240115_add, PLAIN, UP, 20240115, add",
        "20240115101500_add, PLAIN, UP, 20240115101500, add",
        "1.2_name, PLAIN, UP, 1.2, name",
        "001_2fa_tokens, PLAIN, UP, 001, 2fa_tokens",
        "001_2_3, PLAIN, UP, 001, 2_3",
        "001, PLAIN, UP, 001, ''",
        "001_, PLAIN, UP, 001, ''",
        "001__x, PLAIN, UP, 001, _x",
        "001_upgrade to 1.2, PLAIN, UP, 001, upgrade to 1.2",
        "007_scale_up, PLAIN, UP, 007, scale_up",
        "99999999999999999999_x, PLAIN, UP, 99999999999999999999, x",
        "000001_create_users.up, PAIRED, UP, 000001, create_users",
        "000001_create_users.down, PAIRED, DOWN, 000001, create_users",
        "000001_v1.2.up, PAIRED, UP, 000001, v1.2",
        "000001.up, PAIRED, UP, 000001, ''",
        "20170426134008-init, PLAIN, UP, 20170426134008, init",
        "001-create-users, PLAIN, UP, 001, create-users",
        "001-create-users.down, PAIRED, DOWN, 001, create-users",
        "V0001.Initial_Schema.up, PAIRED, UP, 0001, Initial_Schema",
        "V0001.Initial_Schema.down, PAIRED, DOWN, 0001, Initial_Schema",
        "1.2_name.up, PAIRED, UP, 1.2, name"
    })
    void understandsNumberedNames(String stem, Layout layout, Direction direction, String version, String name) {
        ScriptName found = layouts.read("", stem).orElseThrow();
        assertThat(found.layout()).isEqualTo(layout);
        assertThat(found.kind()).isEqualTo(MigrationKind.VERSIONED);
        assertThat(found.direction()).isEqualTo(direction);
        assertThat(found.version().orElseThrow()).hasToString(version);
        assertThat(found.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "V1__Create_users, VERSIONED, UP, 1, Create users",
        "V1_2__Desc, VERSIONED, UP, 1.2, Desc",
        "V007.002__x, VERSIONED, UP, 007.002, x",
        "V1, VERSIONED, UP, 1, ''",
        "V1_2, VERSIONED, UP, 1.2, ''",
        "V1__, VERSIONED, UP, 1, ''",
        "V20240115101500__add.index, VERSIONED, UP, 20240115101500, add.index",
        "V1__a__b, VERSIONED, UP, 1, a  b",
        "V1__2fa, VERSIONED, UP, 1, 2fa",
        "U1__Create_users, VERSIONED, DOWN, 1, Create users",
        "B5__all, BASELINE, UP, 5, all"
    })
    void understandsFlywaysVersionedNames(
            String stem, MigrationKind kind, Direction direction, String version, String name) {
        ScriptName found = layouts.read("", stem).orElseThrow();
        assertThat(found.layout()).isEqualTo(Layout.FLYWAY);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.direction()).isEqualTo(direction);
        assertThat(found.version().orElseThrow()).hasToString(version);
        assertThat(found.name()).isEqualTo(name);
    }

    @Test
    void understandsFlywaysRepeatables() {
        ScriptName found = layouts.read("", "R__all_views").orElseThrow();
        assertThat(found.kind()).isEqualTo(MigrationKind.REPEATABLE);
        assertThat(found.version()).isEmpty();
        assertThat(found.name()).isEqualTo("all views");
    }

    @ParameterizedTest
    @CsvSource({
        "20240115_add_email, up, FOLDER, UP, 20240115, add_email",
        "20240115_add_email, down, FOLDER, DOWN, 20240115, add_email",
        "20240115_add_email, migration, PRISMA, UP, 20240115, add_email",
        "2024-01-15-101500_add-email, up, FOLDER, UP, 20240115101500, add-email",
        "00000000000000_diesel_initial_setup, up, FOLDER, UP, 00000000000000, diesel_initial_setup",
        "0_init, migration, PRISMA, UP, 0, init",
        "1.2, up, FOLDER, UP, 1.2, ''"
    })
    void understandsFoldersThatHoldOneMigration(
            String folder, String stem, Layout layout, Direction direction, String version, String name) {
        ScriptName found = layouts.read(folder, stem).orElseThrow();
        assertThat(found.layout()).isEqualTo(layout);
        assertThat(found.direction()).isEqualTo(direction);
        assertThat(found.version().orElseThrow()).hasToString(version);
        assertThat(found.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "20240115_x, up.sql, true",
        "20240115_x, down.sql, true",
        "20240115_x, migration.sql, true",
        "2024-01-15_x, up.sql, true",
        "20240115_x, 001_x.sql, false",
        "postgres, up.sql, false",
        "-1_x, up.sql, false",
        "1--2_x, up.sql, false"
    })
    void recognisesFoldersThatHoldOneMigration(String folder, String file, boolean expected) {
        assertThat(layouts.isMigrationFolder(folder, file)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "V366_x, V366__x",
        "V366-x, V366__x",
        "v1__x, V1__x",
        "v1.2_x, V1.2__x",
        "V1_2_x, V1_2__x",
        "V1_2fa, V1__2fa",
        "V1 create users, V1__create users",
        "R_views, R__views",
        "r__views, R__views",
        "u3_x, U3__x",
        "30_x.up., 30_x.up",
        "30_x..up, ",
        "001_x.dwon, 001_x.down",
        "001_x.Up, 001_x.up",
        "001_x.undo, 001_x.down",
        "001_x.test, 001_x_test",
        "001 create users, 001_create_users",
        "001create, 001_create",
        "001-2fa, 001_2fa",
        "2024-01-15-101500_name, 20240115101500_name",
        "2024-01-15 name, 20240115_name"
    })
    void guessesWhatWasMeant(String stem, String meant) {
        if (meant == null) {
            assertThat(layouts.read("", stem)).isPresent();
            return;
        }
        assertThat(layouts.read("", stem)).isEmpty();
        assertThat(layouts.meant("", stem)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema",
                "users",
                "V",
                "V__x",
                "Vx__y",
                "R__",
                "R1__x",
                "R",
                "U",
                "reset",
                "views",
                "_1_x",
                "up",
                "migration",
                "",
                "__",
                "1._x",
                ".1_x",
                "-1_x",
                "١_x"
            })
    void leavesOtherNamesAlone(String stem) {
        assertThat(layouts.read("", stem)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "reset", "users", "views", "backup", "up", "", "b_tree"})
    void guessesNothingWhereNothingIsNear(String stem) {
        assertThat(layouts.meant("", stem)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "beforeMigrate, BEFORE_MIGRATE, ''",
        "beforeMigrate__grants, BEFORE_MIGRATE, grants",
        "afterMigrateApplied__a_b, AFTER_MIGRATE_APPLIED, a b",
        "afterEachUndoError, AFTER_EACH_UNDO_ERROR, ''",
        "afterEachMigrateStatementError, , ''",
        "createSchema, , ''",
        "beforeConnect__x, , x"
    })
    void knowsFlywaysCallbacks(String stem, CallbackEvent event, String description) {
        CallbackName name = layouts.callback(stem).orElseThrow();
        assertThat(name.event()).isEqualTo(Optional.ofNullable(event));
        assertThat(name.description()).isEqualTo(description);
        assertThat(layouts.instead(name).isEmpty()).isEqualTo(event != null);
    }

    @ParameterizedTest
    @CsvSource({
        "beforemigrate, beforeMigrate",
        "BeforeMigrate__x, beforeMigrate__x",
        "beforeMigrate_grants, beforeMigrate__grants",
        "beforeMigrateGrants, beforeMigrate__Grants",
        "beforeMigrate2, beforeMigrate__2",
        "before_migrate, beforeMigrate",
        "after-each-migrate-error.x, afterEachMigrateError__x",
        "beforeEachMigration, beforeEachMigrate",
        "afterMigrations__x, afterMigrate__x",
        "aftervalidate, afterValidate"
    })
    void guessesWhichCallbackWasMeant(String stem, String meant) {
        assertThat(layouts.callback(stem)).isEmpty();
        assertThat(layouts.meant("", stem)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"afterthought", "Migrate", "before", "after_import", "V1__beforeMigrate"})
    void takesOtherNamesForNoCallbacks(String stem) {
        assertThat(layouts.callback(stem)).isEmpty();
        assertThat(layouts.meant("", stem)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 004_x.sql, 004_x.down.sql",
        "PAIRED, 004_x.up.sql, 004_x.down.sql",
        "FLYWAY, V004__x.sql, U004__x.sql",
        "FOLDER, 004_x/up.sql, 004_x/down.sql",
        "PRISMA, 004_x/migration.sql, 004_x/down.sql",
        "GOOSE, 004_x.sql, 004_x.down.sql"
    })
    void namesNewFiles(Layout layout, String up, String down) {
        assertThat(layouts.path(layout, Direction.UP, "004", "x")).isEqualTo(up);
        assertThat(layouts.path(layout, Direction.DOWN, "004", "x")).isEqualTo(down);
    }

    @Test
    void findsLayoutsByTheirWords() {
        assertThat(Layout.of("sql-migrate")).contains(Layout.SQL_MIGRATE);
        assertThat(Layout.of("goos")).isEmpty();
    }
}
