package dev.migrate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.source.name.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreatorTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:30:45.678Z");

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "'', 001_x.sql 001_x.down.sql",
        "003_a.sql, 004_x.sql 004_x.down.sql",
        "9_a.sql, 10_x.sql 10_x.down.sql",
        "0009_a.sql 010_b.sql, 011_x.sql 011_x.down.sql",
        "1.2_a.sql, 1.3_x.sql 1.3_x.down.sql",
        "000009_a.up.sql 000009_a.down.sql, 000010_x.up.sql 000010_x.down.sql",
        "V1__a.sql, V2__x.sql",
        "V1__a.sql R__v.sql, V2__x.sql",
        "V1__a.sql U1__a.sql, V2__x.sql U2__x.sql",
        "V1_2__a.sql V1_10__b.sql, V1_11__x.sql",
        "V1.2.3__a.sql, V1.2.4__x.sql",
        "sub/V007__a.sql, V008__x.sql",
        "20240115101500_a.sql, 20261122103045_x.sql 20261122103045_x.down.sql",
        "20240115_a.up.sql, 20261122_x.up.sql 20261122_x.down.sql",
        "202401151015_a.sql, 202611221030_x.sql 202611221030_x.down.sql",
        "V20240115101500__a.sql, V20261122103045__x.sql",
        "20240115101500123_a.sql, 20261122103045678_x.sql 20261122103045678_x.down.sql",
        "1700000000_a.up.sql, 1795343445_x.up.sql 1795343445_x.down.sql",
        "1700000000123_a.sql, 1795343445678_x.sql 1795343445678_x.down.sql",
        "20261122103045_a.sql, 20261122103046_x.sql 20261122103046_x.down.sql",
        "20991231235959_a.sql, 20991231235960_x.sql 20991231235960_x.down.sql",
        "20240115101500_a/up.sql, 20261122103045_x/up.sql 20261122103045_x/down.sql",
        "2024-01-15-101500_a/up.sql, 2026-11-22-103045_x/up.sql 2026-11-22-103045_x/down.sql",
        "20240115101500_a/migration.sql, 20261122103045_x/migration.sql",
        "00000000000000_diesel_initial_setup/up.sql, 00000000000001_x/up.sql 00000000000001_x/down.sql",
        "99999999_a.sql, 100000000_x.sql 100000000_x.down.sql",
        "001_a.sql 000002_b.up.sql, 000003_x.up.sql 000003_x.down.sql"
    })
    void namesNewFilesLikeTheirNeighbours(String existing, String expected) throws IOException {
        write(existing);
        assertThat(create(NewMigration.named("x"))).containsExactly(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 001_x.sql 001_x.down.sql",
        "PAIRED, 001_x.up.sql 001_x.down.sql",
        "FLYWAY, V001__x.sql U001__x.sql",
        "FOLDER, 20261122103045_x/up.sql 20261122103045_x/down.sql",
        "PRISMA, 20261122103045_x/migration.sql",
        "DBMATE, 20261122103045_x.sql",
        "GOOSE, 20261122103045_x.sql",
        "SQL_MIGRATE, 20261122103045_x.sql"
    })
    void writesEveryLayoutAndReadsItBack(Layout layout, String expected) throws IOException {
        assertThat(create(NewMigration.named("x").withLayout(layout))).containsExactly(expected.split(" ", -1));
        LoadedMigrations loaded = new Folders(root).load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.migrations()).hasSize(1);
        assertThat(loaded.migrations().get(0).down().isPresent()).isEqualTo(layout != Layout.PRISMA);
        assertThat(FolderStyle.of(root).layout()).contains(layout);
    }

    @Test
    void numbersAnyLayoutAsItIsTold() throws IOException {
        NewMigration wanted = NewMigration.named("x").withLayout(Layout.GOOSE).withNumbering(Numbering.SEQUENTIAL);
        assertThat(create(wanted)).containsExactly("001_x.sql");
        assertThat(create(NewMigration.named("y").withLayout(Layout.GOOSE))).containsExactly("002_y.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "-- migrate:up, '-- migrate:up|||-- migrate:down||'",
        "-- +goose Up, '-- +goose Up|||-- +goose Down||'",
        "-- +migrate Up, '-- +migrate Up|||-- +migrate Down||'"
    })
    void writesTheMarkersThatTheNewestFileHas(String marker, String text) throws IOException {
        new Folders(root).file("001_a.sql", "SELECT 1;").file("002_b.sql", marker, "SELECT 2;");
        assertThat(create(NewMigration.named("x"))).containsExactly("003_x.sql");
        assertThat(Files.readString(root.resolve("003_x.sql"))).isEqualTo(text.replace('|', '\n'));
    }

    @Test
    void namesFilesAsGolangMigrateDoes() throws IOException {
        NewMigration sequential = NewMigration.asGolangMigrate("create_users_table", "sql", Numbering.SEQUENTIAL);
        assertThat(create(sequential))
                .containsExactly("000001_create_users_table.up.sql", "000001_create_users_table.down.sql");
        assertThat(root.resolve("000001_create_users_table.up.sql")).isEmptyFile();
        assertThat(create(sequential.withDigits(3))).first().isEqualTo("002_create_users_table.up.sql");
        NewMigration timed = NewMigration.asGolangMigrate("x", ".sql", Numbering.TIMESTAMP);
        assertThat(create(timed)).first().isEqualTo("20261122103045_x.up.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "20060102150405, UTC, 20261122103045",
        "20060102150405, Asia/Tokyo, 20261122193045",
        "060102, UTC, 261122",
        "2006.01.02, UTC, 2026.11.22",
        "unix, Asia/Tokyo, 1795343445",
        "unixNano, UTC, 1795343445678000000"
    })
    void understandsGolangMigratesFormats(String format, String zone, String number) {
        NewMigration wanted = NewMigration.asGolangMigrate("x", "sql", Numbering.TIMESTAMP)
                .withFormat(format)
                .withZone(ZoneId.of(zone));
        assertThat(create(wanted)).first().isEqualTo(number + "_x.up.sql");
        refuses(wanted.withFormat(format), "version " + number + " exists already");
    }

    @Test
    void timestampsAndSequencesCanBeAskedFor() throws IOException {
        write("007_a.sql");
        assertThat(create(NewMigration.named("x").withNumbering(Numbering.TIMESTAMP)))
                .first()
                .isEqualTo("20261122103045_x.sql");
        assertThat(create(NewMigration.named("y").withNumbering(Numbering.SEQUENTIAL)))
                .first()
                .isEqualTo("20261122103046_y.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "Create users, Create_users",
        "add  e-mail!, add_e_mail",
        "__x__, __x",
        "größe, größe",
        "'  x ', x",
        "2fa.tokens, 2fa_tokens"
    })
    void replacesWhatIsAwkwardInFileNames(String name, String safe) {
        assertThat(create(NewMigration.named(name))).first().isEqualTo("001_" + safe + ".sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "a/b", "a\\b", "../x", "___"})
    void refusesNamesOfNoUse(String name) {
        refuses(NewMigration.named(name), "the name ");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void refusesNumbersWiderThanAskedFor() throws IOException {
        write("999_a.sql");
        refuses(NewMigration.named("x").withDigits(3), "the next number, 1000, has more than 3 digits");
    }

    @Test
    void refusesFormatsThatGiveNoVersion() {
        refuses(NewMigration.named("x").withFormat("2006-01-02"), "the format '2006-01-02' gives '2026-11-22'");
    }

    @Test
    void refusesExtensionsThatAreNeverRead() {
        assertThatThrownBy(() -> NewMigration.asGolangMigrate("x", "pgsql", Numbering.SEQUENTIAL))
                .hasMessage("migrations have the extension sql, not 'pgsql'");
    }

    @Test
    void neverWritesOverAFileAndLeavesNothingHalfDone() throws IOException {
        write("001_a.sql 002_x.down.sql");
        Files.writeString(root.resolve("002_x.down.sql"), "DROP TABLE x;");
        refuses(
                NewMigration.named("x"),
                "'" + root.resolve("002_x.down.sql").toString().replace('\\', '/') + "' exists");
        assertThat(root.resolve("002_x.sql")).doesNotExist();
        assertThat(root.resolve("002_x.down.sql")).hasContent("DROP TABLE x;");
    }

    @Test
    void makesTheFolderIfThereIsNone() {
        Path folder = root.resolve("db/migrations");
        assertThat(new Creator(folder, Clock.fixed(NOW, ZoneOffset.UTC)).create(NewMigration.named("x")))
                .containsExactly(folder.resolve("001_x.sql"), folder.resolve("001_x.down.sql"))
                .allSatisfy(path -> assertThat(path).isEmptyFile());
    }

    private void refuses(NewMigration wanted, String message) {
        assertThatThrownBy(() -> create(wanted)).isInstanceOfSatisfying(MigrateException.class, failure -> {
            assertThat(failure.message()).startsWith(message);
            assertThat(failure.code()).isEqualTo(ErrorCode.USAGE);
            assertThat(failure.hint()).isPresent();
        });
    }

    private List<String> create(NewMigration wanted) {
        return new Creator(root, Clock.fixed(NOW, ZoneOffset.UTC))
                .create(wanted).stream()
                        .map(path -> root.relativize(path).toString().replace('\\', '/'))
                        .toList();
    }

    private void write(String names) throws IOException {
        for (String name : names.split(" ", -1)) {
            if (!name.isEmpty()) {
                new Folders(root).file(name);
            }
        }
    }
}
