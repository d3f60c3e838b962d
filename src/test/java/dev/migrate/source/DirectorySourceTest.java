package dev.migrate.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.Directives;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Migration;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import dev.migrate.source.text.Checksums;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectorySourceTest {
    @TempDir
    Path root;

    @Test
    void takesNoneOfSeveralFilesOfOneVersion() throws IOException {
        Folders folder = new Folders(root)
                .file("1_a.sql", "SELECT 1;")
                .file("0001_dup.sql", "SELECT 2;")
                .file("2_b.sql", "SELECT 3;");
        assertThat(folder.migrations()).containsExactly("versioned 2 'b' 2_b.sql");
        assertThat(folder.problems()).singleElement().asString().contains("has 2 up scripts");
    }

    @Test
    void readsPlainFiles() throws IOException {
        Folders folder = new Folders(root)
                .file("002_add_email.sql", "SELECT 2;")
                .file("001_create_users.sql", "SELECT 1;")
                .file("001_create_users.down.sql", "SELECT -1;");
        assertThat(folder.migrations())
                .containsExactly(
                        "versioned 001 'create_users' 001_create_users.sql 001_create_users.down.sql",
                        "versioned 002 'add_email' 002_add_email.sql");
        assertThat(folder.problems()).isEmpty();
        Migration first = folder.load().migrations().get(0);
        assertThat(Folders.text(first.up())).isEqualTo("SELECT 1;\n");
        assertThat(Folders.text(first.down().orElseThrow())).isEqualTo("SELECT -1;\n");
        assertThat(first.up().firstLine()).isEqualTo(1);
        assertThat(first.up().length()).isEqualTo(10);
        assertThat(first.up().checksum()).isEqualTo(Checksums.of("SELECT 1;\n"));
        assertThat(first.up().directives()).isEqualTo(Directives.NONE);
    }

    @Test
    void readsAllLayoutsSideBySideInOrderOfVersion() throws IOException {
        Folders folder = new Folders(root)
                .file("R__views.sql")
                .file("R__a_function.sql")
                .file("10_ten.up.sql")
                .file("10_ten.down.sql")
                .file("9_nine.sql")
                .file("sub/deeper/V2_1__Two_one.sql")
                .file("U2.1__whatever.sql")
                .file("B2.1__all.sql")
                .file("2024-01-15-101500_diesel/up.sql")
                .file("2024-01-15-101500_diesel/down.sql")
                .file("20240116101500_prisma/migration.sql")
                .file("3_marked.sql", "-- migrate:up", "SELECT 1;", "-- migrate:down", "SELECT 2;");
        assertThat(folder.migrations())
                .containsExactly(
                        "versioned 2.1 'Two one' sub/deeper/V2_1__Two_one.sql U2.1__whatever.sql",
                        "baseline 2.1 'all' B2.1__all.sql",
                        "versioned 3 'marked' 3_marked.sql 3_marked.sql",
                        "versioned 9 'nine' 9_nine.sql",
                        "versioned 10 'ten' 10_ten.up.sql 10_ten.down.sql",
                        "versioned 20240115101500 'diesel' 2024-01-15-101500_diesel/up.sql"
                                + " 2024-01-15-101500_diesel/down.sql",
                        "versioned 20240116101500 'prisma' 20240116101500_prisma/migration.sql",
                        "repeatable R__a function 'a function' R__a_function.sql",
                        "repeatable R__views 'views' R__views.sql");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void passesOverWhatIsHiddenOrNoSql() throws IOException {
        Folders folder = new Folders(root)
                .file(".git/001_x.sql")
                .file(".hidden.sql")
                .file("README.md")
                .file("001_x.up.pgsql")
                .file("migration_lock.toml")
                .file("001_x.SQL");
        assertThat(folder.migrations()).containsExactly("versioned 001 'x' 001_x.SQL");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void reportsAllProblemsAtOnce() throws IOException {
        Folders folder = new Folders(root)
                .file("001_a.sql")
                .file("1_b.sql")
                .file("1.0_c.up.sql")
                .file("002_two.down.sql")
                .file("003_two.sql")
                .file("004_x.down.sql")
                .file("R__views.sql")
                .file("sub/R__views.sql")
                .file("V366_x.sql")
                .file("schema.sql")
                .file("beforeValidate__grants.sql")
                .file("005_y.sql", "-- migrate:transacton off");
        assertThat(folder.problems())
                .containsExactly(
                        "warning: 'V366_x.sql' is not named like a migration, and is left out"
                                + " | Did you mean 'V366__x.sql'?",
                        "warning: 'beforeValidate__grants.sql' is a callback that is not run, because there is no"
                                + " beforeValidate here | 'migrate validate' never writes. To run it before or after"
                                + " migrations, name it beforeMigrate or afterMigrate.",
                        "warning: 'schema.sql' is not named like a migration, and is left out"
                                + " | Names begin with a version, such as 001_create_users.sql or"
                                + " V1__Create_users.sql; keep other SQL files elsewhere.",
                        "error: 005_y.sql:1: there is no directive 'migrate:transacton'"
                                + " | Did you mean '-- migrate:transaction'?",
                        "error: version 001 has 3 up scripts: '001_a.sql', '1.0_c.up.sql', '1_b.sql'"
                                + " | Give all but one of them another version.",
                        "error: repeatable 'views' has 2 up scripts: 'R__views.sql', 'sub/R__views.sql'"
                                + " | Give all but one of them another name.",
                        "warning: '002_two.down.sql' is a down script, but version 002 has no up script, and is left out"
                                + " | Does it belong to '003_two.sql'?",
                        "error: '004_x.down.sql' is a down script, but version 004 has no up script"
                                + " | Add the up script, or remove the down script.");
    }

    @Test
    void takesPrismasFoldersInTheOrderOfTheirNames() throws IOException {
        Folders folder = new Folders(root)
                .file("20240528214728_index_2/migration.sql")
                .file("20240528214728_index_10/migration.sql")
                .file("20240528_end_of_day/migration.sql")
                .file("20240528235959_late/migration.sql")
                .file("20240529000000_next/migration.sql");
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.migrations())
                .extracting(line -> line.replaceAll(" '.*", ""))
                .containsExactly(
                        "versioned 20240528214728",
                        "versioned 20240528214728.1",
                        "versioned 20240528235959",
                        "versioned 20240528999999",
                        "versioned 20240529000000");
        assertThat(folder.migrations().get(1)).contains("index_2");
    }

    @Test
    void takesDieselsMereDatesForTheBeginningOfTheDay() throws IOException {
        Folders folder = new Folders(root)
                .file("2024-03-06-170000_before/up.sql")
                .file("2024-03-13_170000_day/up.sql")
                .file("2024-03-13_170000_day/down.sql")
                .file("2024-03-13-080000_after/up.sql");
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.migrations())
                .containsExactly(
                        "versioned 20240306170000 'before' 2024-03-06-170000_before/up.sql",
                        "versioned 20240313000000 '170000_day' 2024-03-13_170000_day/up.sql"
                                + " 2024-03-13_170000_day/down.sql",
                        "versioned 20240313080000 'after' 2024-03-13-080000_after/up.sql");
    }

    @Test
    void keepsBothDirectionsOfOneTimeTogether() throws IOException {
        Folders folder = new Folders(root)
                .file("20241108160105-two.sql", "-- +migrate Up\nSELECT 2;\n-- +migrate Down\nSELECT -2;\n")
                .file("20241108160105-one.sql", "-- +migrate Up\nSELECT 1;\n-- +migrate Down\nSELECT -1;\n")
                .file("20241109_b/migration.sql")
                .file("20241109_b/down.sql")
                .file("20241109_a/migration.sql");
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.migrations())
                .containsExactly(
                        "versioned 20241108160105 'one' 20241108160105-one.sql 20241108160105-one.sql",
                        "versioned 20241108160105.1 'two' 20241108160105-two.sql 20241108160105-two.sql",
                        "versioned 20241109999999 'a' 20241109_a/migration.sql",
                        "versioned 20241109999999.1 'b' 20241109_b/migration.sql 20241109_b/down.sql");
    }

    @Test
    void findsCallbacksInOrderOfEventAndDescription() throws IOException {
        Folders folder = new Folders(root)
                .file("afterMigrate__b.sql")
                .file("afterMigrate__a.sql")
                .file("afterMigrate.sql")
                .file("callbacks/afterMigrate__B_c.sql")
                .file("beforeMigrate.SQL")
                .file("beforeEachUndo__x__y.sql")
                .file("V1__x.sql");
        assertThat(folder.callbacks())
                .containsExactly(
                        "beforeMigrate '' beforeMigrate.SQL",
                        "afterMigrate '' afterMigrate.sql",
                        "afterMigrate 'B c' callbacks/afterMigrate__B_c.sql",
                        "afterMigrate 'a' afterMigrate__a.sql",
                        "afterMigrate 'b' afterMigrate__b.sql",
                        "beforeEachUndo 'x  y' beforeEachUndo__x__y.sql");
        assertThat(folder.migrations()).containsExactly("versioned 1 'x' V1__x.sql");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void reportsWhatIsWrongWithCallbacks() throws IOException {
        Folders folder = new Folders(root)
                .file("beforemigrate.sql")
                .file("beforeEachMigration__x.sql")
                .file("beforeConnect.sql")
                .file("afterEachMigrateStatement.sql")
                .file("afterMigrate__a.sql")
                .file("more/afterMigrate__a.sql")
                .file("afterUndo.sql", "-- migrate:down");
        assertThat(folder.problems())
                .containsExactly(
                        "warning: 'afterEachMigrateStatement.sql' is a callback that is not run, because there is no"
                                + " afterEachMigrateStatement here | It would run at every single statement;"
                                + " name it afterEachMigrate.",
                        "warning: 'beforeConnect.sql' is a callback that is not run, because there is no beforeConnect"
                                + " here | Statements that every session needs first are configured:"
                                + " on-connect = [\"SET …\"].",
                        "warning: 'beforeEachMigration__x.sql' is not named like a migration, and is left out"
                                + " | Did you mean 'beforeEachMigrate__x.sql'?",
                        "warning: 'beforemigrate.sql' is not named like a migration, and is left out"
                                + " | Did you mean 'beforeMigrate.sql'?",
                        "error: afterUndo.sql:1: a file whose name says its direction can't be divided by 'down'"
                                + " markers | Remove the marker, or keep both directions in one file with a name such"
                                + " as 001_create_users.sql.",
                        "error: callback 'afterMigrate a' has 2 scripts: 'afterMigrate__a.sql',"
                                + " 'more/afterMigrate__a.sql' | Give all but one of them another description:"
                                + " afterMigrate__NAME.sql.");
    }

    @Test
    void refusesTwoDownScripts() throws IOException {
        Folders folder = new Folders(root).file("V1__x.sql").file("U1__x.sql").file("001_y.down.sql");
        assertThat(folder.problems())
                .containsExactly("error: version 001 has 2 down scripts: '001_y.down.sql', 'U1__x.sql'"
                        + " | Give all but one of them another version.");
    }

    @Test
    void recognisesPairsWithAnUnderscoreInPlaceOfTheDot() throws IOException {
        Folders folder =
                new Folders(root).file("0021_x_up.sql").file("0021_x_down.sql").file("0022_scale_up.sql");
        assertThat(folder.migrations()).containsExactly("versioned 0022 'scale_up' 0022_scale_up.sql");
        assertThat(folder.problems())
                .containsExactly(
                        "error: '0021_x_down.sql' would be an up script, because no dot stands before 'down'"
                                + " | Did you mean '0021_x.down.sql'?",
                        "error: '0021_x_up.sql' would be an up script, because no dot stands before 'up'"
                                + " | Did you mean '0021_x.up.sql'?");
    }

    @Test
    void recognisesAnUnderscoreInPlaceOfTheDotBesidePairedFiles() throws IOException {
        Folders folder =
                new Folders(root).file("0020_a.up.sql").file("0020_a.down.sql").file("0021_x_up.sql");
        assertThat(folder.problems()).hasSize(1);
    }

    @Test
    void aMigrationFolderHoldsNoOtherMigrations() throws IOException {
        Folders folder = new Folders(root)
                .file("1_x/up.sql")
                .file("1_x/002_part.sql")
                .file("2_y/up.sql")
                .file("2_y/migration.sql")
                .file("3_z/004_z.sql")
                .file("up.sql");
        assertThat(folder.migrations())
                .containsExactly("versioned 1 'x' 1_x/up.sql", "versioned 004 'z' 3_z/004_z.sql");
        assertThat(folder.problems()).hasSize(3).anyMatch(problem -> problem.contains("'1_x/002_part.sql'"));
    }

    @Test
    void saysWhichBytesAreInvalidAndReportsNoOrphanForThem() throws IOException {
        Folders folder = new Folders(root).file("001_x.down.sql").file("002_y.sql");
        Files.write(root.resolve("001_x.sql"), "-- \u00fc\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(folder.problems())
                .containsExactly("error: '001_x.sql' is not valid UTF-8: the byte at offset 3 has no meaning in it"
                        + " | Save the file as UTF-8, or name the encoding that it has in the setting 'encoding',"
                        + " such as ISO-8859-1.");
        assertThat(folder.load().problems().get(0).code()).isEqualTo(ErrorCode.FILES_UNREADABLE);
        assertThat(folder.migrations()).containsExactly("versioned 002 'y' 002_y.sql");
        LoadedMigrations latin = new DirectorySource(List.of(root), StandardCharsets.ISO_8859_1).load();
        assertThat(latin.problems()).isEmpty();
        assertThat(latin.migrations()).hasSize(2);
    }

    @Test
    void refusesDownScriptsThatFlywaysNamesMakeUpScripts() throws IOException {
        Folders folder = new Folders(root)
                .file("V1__create_users.sql")
                .file("V1__create_users.down.sql")
                .file("V2.1__x.up.sql")
                .file("R__views.down.sql");
        assertThat(folder.problems())
                .containsExactly(
                        "error: 'R__views.down.sql' would be an up script, because of the 'R' that it begins with"
                                + " | A repeatable has no down script; keep the file elsewhere.",
                        "error: 'V1__create_users.down.sql' would be an up script, because of the 'V' that it begins with"
                                + " | Did you mean 'U1__create_users.sql'?");
        assertThat(folder.migrations())
                .containsExactly(
                        "versioned 1 'create users' V1__create_users.sql", "versioned 2.1 'x.up' V2.1__x.up.sql");
    }

    @Test
    void saysWhereANulIs() throws IOException {
        Files.write(root.resolve("001_x.sql"), new byte[] {'-', '-', ' ', 'a', 0, 'b'});
        assertThat(new Folders(root).problems())
                .containsExactly("error: '001_x.sql' contains a NUL character, at the byte at offset 4"
                        + " | Save the file as UTF-8: it may be UTF-16 without a byte-order mark, or damaged.");
    }

    @Test
    void advisesNoSettingWhereAMarkSaysWhatTheEncodingIs() throws IOException {
        Files.write(root.resolve("001_x.sql"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, 'b'});
        assertThat(new Folders(root).problems())
                .containsExactly("error: '001_x.sql' is not valid UTF-16LE: the byte at offset 4 has no meaning in it"
                        + " | Its first bytes say that it is UTF-16LE: it may be damaged, or cut off. Save it anew, best"
                        + " as UTF-8.");
    }

    @Test
    void saysWhereItLookedForAMissingFolderAndWhatIsNear() throws IOException {
        Files.createDirectory(root.resolve("migrations"));
        Problem problem = only(root.resolve("migration"));
        assertThat(problem.code()).isEqualTo(ErrorCode.FILES_UNREADABLE);
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        String shown = root.resolve("migration").toString().replace('\\', '/');
        assertThat(problem.message()).isEqualTo("the folder '" + shown + "' does not exist (looked at " + shown + ")");
        assertThat(problem.hint()).contains("Did you mean '" + shown + "s'?");
    }

    @Test
    void saysTheAbsolutePathOfAMissingRelativeFolder() {
        Problem problem = only(Path.of("no/such/folder"));
        assertThat(problem.message())
                .startsWith("the folder 'no/such/folder' does not exist (looked at ")
                .contains(Path.of("no/such/folder").toAbsolutePath().toString().replace('\\', '/'));
    }

    @Test
    void saysThatAFileIsNoFolder() throws IOException {
        Path file = Files.createFile(root.resolve("001_x.sql"));
        assertThat(only(file).message()).endsWith("is a file, not a folder of migrations");
    }

    @Test
    void readsSeveralFoldersAndNoFileTwice() throws IOException {
        new Folders(root).file("a/001_x.sql").file("a/b/002_y.sql").file("c/003_z.sql");
        LoadedMigrations loaded = new DirectorySource(
                        List.of(root.resolve("a"), root.resolve("a/b"), root.resolve("c"), root.resolve("a/../c")),
                        StandardCharsets.UTF_8)
                .load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.migrations()).extracting(Migration::key).containsExactly("001", "002", "003");
    }

    @Test
    void showsPathsAsTheyWereGiven() {
        LoadedMigrations loaded =
                new DirectorySource(List.of(Path.of("src/test/resources/bytes")), StandardCharsets.UTF_8).load();
        assertThat(loaded.problems())
                .anyMatch(problem -> problem.file().equals(Optional.of("src/test/resources/bytes/lf.sql")));
    }

    @Test
    void readsTheSettingsOfFlywayAndDiesel() throws IOException {
        Folders folder = new Folders(root)
                .file("V1__x.sql")
                .file("V1__x.sql.conf", "# why", "executeInTransaction=false", "encoding=UTF-8")
                .file("2_y/up.sql")
                .file("2_y/metadata.toml", "run_in_transaction = false")
                .file("V3__z.sql");
        assertThat(folder.load().migrations())
                .extracting(one -> one.up().directives().transaction().name())
                .containsExactly("OFF", "OFF", "AUTO");
        assertThat(folder.problems())
                .containsExactly("warning: the setting 'encoding' in 'V1__x.sql.conf' has no effect here"
                        + " | Only executeInTransaction, run_in_transaction and placeholderReplacement have one.");
    }

    @ParameterizedTest
    @CsvSource({"true, DOLLAR_QUOTES", "false, OFF"})
    void readsFlywaysSwitchForPlaceholders(String replacement, PlaceholderMode expected) throws IOException {
        Folders folder = new Folders(root)
                .file("V1__x.sql", "SELECT 1;")
                .file("V1__x.sql.conf", "placeholderReplacement=" + replacement)
                .file("V2__y.sql", "SELECT 1;");
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.load().migrations())
                .extracting(one -> one.up().directives().placeholders())
                .containsExactly(Optional.of(expected), Optional.empty());
    }

    @Test
    void anEmptyFolderHasNoMigrationsAndNoProblems() {
        assertThat(new Folders(root).load()).isEqualTo(new LoadedMigrations(List.of(), List.of(), List.of()));
    }

    @Test
    void readsTenThousandFiles() throws IOException {
        for (int i = 1; i <= 5_000; i++) {
            new Folders(root)
                    .file(i + "_m.up.sql", "CREATE TABLE t" + i + " (id INT);")
                    .file(i + "_m.down.sql", "DROP TABLE t" + i + ";");
        }
        long start = System.nanoTime();
        LoadedMigrations loaded = new Folders(root).load();
        assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(10_000_000_000L);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.migrations())
                .hasSize(5_000)
                .allMatch(one -> one.down().isPresent());
    }

    private static Problem only(Path folder) {
        LoadedMigrations loaded = new DirectorySource(List.of(folder), StandardCharsets.UTF_8).load();
        assertThat(loaded.migrations()).isEmpty();
        assertThat(loaded.problems()).hasSize(1);
        return loaded.problems().get(0);
    }
}
