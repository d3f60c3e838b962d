package dev.migrate.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.Migration;
import dev.migrate.model.Script;
import dev.migrate.model.TransactionMode;
import dev.migrate.source.text.Checksums;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedFilesTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "-- migrate:up, -- migrate:down",
        "-- +goose Up, -- +goose Down",
        "-- +migrate Up, -- +migrate Down",
        "--+goose up, --+GOOSE DOWN"
    })
    void dividesAFileAtItsMarkers(String up, String down) throws IOException {
        Migration migration =
                only("-- about users", "", up, "CREATE TABLE users (id INT);", "", down, "DROP TABLE users;");
        Script upScript = migration.up();
        Script downScript = migration.down().orElseThrow();
        assertThat(Folders.text(upScript)).isEqualTo("CREATE TABLE users (id INT);\n\n");
        assertThat(upScript.firstLine()).isEqualTo(4);
        assertThat(upScript.length()).isEqualTo(30);
        assertThat(upScript.checksum()).isEqualTo(Checksums.of("CREATE TABLE users (id INT);\n\n"));
        assertThat(Folders.text(downScript)).isEqualTo("DROP TABLE users;\n");
        assertThat(downScript.firstLine()).isEqualTo(7);
        assertThat(downScript.file()).isEqualTo(upScript.file());
    }

    @ParameterizedTest
    @CsvSource({"---- create above / drop below ----", "-- //@UNDO"})
    void dividesAFileAtASeparator(String separator) throws IOException {
        Migration migration = only("SELECT 1;", separator, "SELECT 2;");
        assertThat(Folders.text(migration.up())).isEqualTo("SELECT 1;\n");
        assertThat(Folders.text(migration.down().orElseThrow())).isEqualTo("SELECT 2;\n");
        assertThat(migration.down().orElseThrow().firstLine()).isEqualTo(3);
    }

    @Test
    void sectionsMayComeInAnyOrder() throws IOException {
        Migration migration = only("-- migrate:down", "SELECT 2;", "-- migrate:up", "SELECT 1;");
        assertThat(Folders.text(migration.up())).isEqualTo("SELECT 1;\n");
        assertThat(Folders.text(migration.down().orElseThrow())).isEqualTo("SELECT 2;\n");
    }

    @Test
    void theDownSectionMayBeLeftOut() throws IOException {
        assertThat(only("-- +goose Up", "SELECT 1;").down()).isEmpty();
    }

    @Test
    void theChecksumIsOfTheUpSectionAlone() throws IOException {
        Migration before = only("-- migrate:up", "SELECT 1;", "-- migrate:down", "SELECT 2;");
        Migration after = only("-- a note", "-- migrate:up", "SELECT 1;", "-- migrate:down", "SELECT 3;");
        assertThat(after.up().checksum()).isEqualTo(before.up().checksum());
    }

    @Test
    void optionsOfAMarkerHoldForItsSection() throws IOException {
        Migration migration = only("-- migrate:up transaction:false", "SELECT 1;", "-- migrate:down", "SELECT 2;");
        assertThat(migration.up().directives().transaction()).isEqualTo(TransactionMode.OFF);
        assertThat(migration.down().orElseThrow().directives().transaction()).isEqualTo(TransactionMode.AUTO);
    }

    @Test
    void directivesAboveTheFirstMarkerHoldForBothSections() throws IOException {
        Migration migration = only(
                "-- +goose NO TRANSACTION",
                "-- +goose Up",
                "-- migrate:lock-timeout 2s",
                "-- +goose StatementBegin",
                "SELECT 1;",
                "-- +goose StatementEnd",
                "-- +goose Down",
                "SELECT 2;");
        assertThat(migration.up().directives().transaction()).isEqualTo(TransactionMode.OFF);
        assertThat(migration.up().directives().lockTimeout()).isPresent();
        assertThat(migration.down().orElseThrow().directives().transaction()).isEqualTo(TransactionMode.OFF);
        assertThat(migration.down().orElseThrow().directives().lockTimeout()).isEmpty();
    }

    @Test
    void dividesFilesTooLargeToKeep() throws IOException {
        String line = "INSERT INTO t VALUES ('0123456789');";
        String[] lines = new String[100_003];
        Arrays.fill(lines, line);
        lines[0] = "-- migrate:up";
        lines[100_001] = "-- migrate:down";
        lines[100_002] = "DELETE FROM t;";
        Migration migration = only(lines);
        String up = (line + "\n").repeat(100_000);
        assertThat(Folders.text(migration.up())).isEqualTo(up);
        assertThat(migration.up().checksum()).isEqualTo(Checksums.of(up));
        assertThat(migration.up().length()).isEqualTo(up.length());
        assertThat(Folders.text(migration.down().orElseThrow())).isEqualTo("DELETE FROM t;\n");
        assertThat(migration.down().orElseThrow().firstLine()).isEqualTo(100_003);
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT 0;|-- migrate:up|SELECT 1;, 1_x.sql:2: the text above the file's first section belongs to none",
        "-- migrate:up|-- migrate:down|-- migrate:up, 1_x.sql:3: the file has a second 'up' section",
        "-- migrate:down|SELECT 1;, 1_x.sql:1: the file has no 'up' section",
        "-- migrate:up|-- migrate:dwon, 1_x.sql:2: there is no directive 'migrate:dwon'",
        "-- migrate:up|SELECT 1;|-- migrate:dwon|SELECT 2, 1_x.sql:3: there is no directive 'migrate:dwon'",
        "-- +goose Up|-- +goose Dwn, 1_x.sql:2: there is no directive '+goose Dwn'",
        "-- migrate:up transaction:maybe, 1_x.sql:1: a section has no option 'transaction:maybe'",
        "SELECT 1;|-- //@UNDO|-- migrate:up, 1_x.sql:2: the text above this line is an 'up' section",
        "-- migrate: down|SELECT 1;, 1_x.sql:1: 'migrate: down' is an ordinary comment"
    })
    void saysWhatIsWrongWithMarkers(String text, String message) throws IOException {
        List<String> problems =
                new Folders(root).file("1_x.sql", text.split("\\|", -1)).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).contains(": " + message);
    }

    @ParameterizedTest
    @CsvSource({"1_x.up.sql", "V1__x.sql", "1_x/up.sql"})
    void markersHaveNoPlaceInFilesOfOneDirection(String file) throws IOException {
        assertThat(new Folders(root).file(file, "-- migrate:up", "SELECT 1;").problems())
                .containsExactly("error: " + file + ":1: a file whose name says its direction can't be divided by"
                        + " 'up' markers | Remove the marker, or keep both directions in one file with a name such"
                        + " as 001_create_users.sql.");
    }

    @Test
    void refusesADownFileBesideADownSection() throws IOException {
        assertThat(new Folders(root)
                        .file("1_x.sql", "-- migrate:up", "-- migrate:down")
                        .file("1_x.down.sql")
                        .problems())
                .containsExactly("error: version 1 has 2 down scripts: '1_x.down.sql', '1_x.sql'"
                        + " | Give all but one of them another version.");
    }

    private Migration only(String... lines) throws IOException {
        Folders folder = new Folders(root).file("1_x.sql", lines);
        assertThat(folder.problems()).isEmpty();
        return folder.load().migrations().get(0);
    }
}
