package dev.migrate.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.Direction;
import dev.migrate.model.Problem;
import dev.migrate.model.Script;
import dev.migrate.model.TransactionMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedFilesTest {
    private static final String MARKED = "-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n";

    @TempDir
    Path folder;

    private final NamedFiles files = new NamedFiles(StandardCharsets.UTF_8);

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"001_users.sql", "users.sql", "users.txt", "users"})
    void dividesAFileByItsMarkers(String name) throws IOException {
        NamedFile file = read(name, MARKED);
        assertThat(file.problems()).isEmpty();
        assertThat(file.sections())
                .extracting(NamedFile.Section::direction)
                .containsExactly(Optional.of(Direction.UP), Optional.of(Direction.DOWN));
        assertThat(file.sections().get(1).script().firstLine()).isEqualTo(4);
        assertThat(text(file.sections().get(1).script())).isEqualTo("SELECT 2;\n");
    }

    @Test
    void keepsTheOrderOfTheSections() throws IOException {
        NamedFile file = read("users.sql", "-- migrate:down\nSELECT 2;\n-- migrate:up\nSELECT 1;\n");
        assertThat(file.sections())
                .extracting(NamedFile.Section::direction)
                .containsExactly(Optional.of(Direction.DOWN), Optional.of(Direction.UP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"001_users.up.sql", "001_users.down.sql", "V1__users.sql", "beforeMigrate.sql"})
    void refusesMarkersWhereTheNameSaysTheDirection(String name) throws IOException {
        NamedFile file = read(name, MARKED);
        assertThat(file.sections()).extracting(NamedFile.Section::direction).containsExactly(Optional.empty());
        assertThat(file.problems())
                .extracting(Problem::line)
                .extracting(line -> line.orElse(0))
                .containsExactly(1, 3);
    }

    @Test
    void readsSettingsBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("V1__index.sql.conf"), "executeInTransaction=false\n");
        assertThat(transaction(read("V1__index.sql", "SELECT 1;\n"))).isEqualTo(TransactionMode.OFF);

        Path migration = Files.createDirectory(folder.resolve("20240115_index"));
        Files.writeString(migration.resolve("metadata.toml"), "run_in_transaction = false\n");
        assertThat(transaction(read("20240115_index/up.sql", "SELECT 1;\n"))).isEqualTo(TransactionMode.OFF);
    }

    @Test
    void readsAStreamAsOftenAsIsAsked() throws IOException {
        String text = "SELECT 'größer';\n".repeat(100_000);
        NamedFile file = files.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Script script = file.sections().get(0).script();
        assertThat(script.file()).isEqualTo("<stdin>");
        assertThat(text(script)).isEqualTo(text);
        assertThat(text(script)).isEqualTo(text);
    }

    @Test
    void tellsWhatIsNotValidInTheEncoding() {
        NamedFile file = files.read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff}));
        assertThat(file.sections()).isEmpty();
        assertThat(file.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("'<stdin>' is not valid UTF-8", "offset 1"));
    }

    private NamedFile read(String name, String text) throws IOException {
        return files.read(Files.writeString(folder.resolve(name), text));
    }

    private static TransactionMode transaction(NamedFile file) {
        assertThat(file.problems()).isEmpty();
        return file.sections().get(0).script().directives().transaction();
    }

    private static String text(Script script) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = script.text().open()) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
