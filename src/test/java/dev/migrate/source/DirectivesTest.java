package dev.migrate.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.Directives;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.TransactionMode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectivesTest {
    @TempDir
    Path root;

    @Test
    void readsAllOfThemAtTheHeadOfAScript() throws IOException {
        Directives directives = read(
                "/* licence",
                "   text */",
                "",
                "-- Adds an index.",
                "-- migrate:transaction off",
                "-- migrate:irreversible old values are not kept",
                "--migrate:lock-timeout 2s",
                "  -- migrate:statement-timeout   10m  ",
                "SELECT 1;");
        assertThat(directives.transaction()).isEqualTo(TransactionMode.OFF);
        assertThat(directives.irreversible()).contains("old values are not kept");
        assertThat(directives.lockTimeout()).contains(Duration.ofSeconds(2));
        assertThat(directives.statementTimeout()).contains(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({
        "-- migrate:placeholders on, ON",
        "-- migrate:placeholders OFF, OFF",
        "-- migrate:placeholders dollar-quotes, DOLLAR_QUOTES",
        "-- +goose ENVSUB OFF, "
    })
    void switchesPlaceholdersForOneScript(String line, PlaceholderMode expected) throws IOException {
        assertThat(read(line, "SELECT 1;").placeholders()).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "-- migrate:transaction on, ON",
        "-- migrate:transaction AUTO, AUTO",
        "-- migrate:transaction off, OFF",
        "-- +goose NO TRANSACTION, OFF",
        "-- atlas:txmode none, OFF",
        "-- atlas:txmode file, AUTO",
        "-- no-transaction, OFF",
        "---- tern: disable-tx ----, OFF",
        "-- +goose StatementBegin, AUTO",
        "-- a comment about migrate:transaction off, AUTO",
        "-- migrate: this one moves the users, AUTO"
    })
    void understandsOtherToolsToo(String line, TransactionMode expected) throws IOException {
        assertThat(read(line, "SELECT 1;").transaction()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-- migrate:up transaction:false, OFF",
        "-- migrate:up transaction:true, ON",
        "-- migrate:up, AUTO",
        "-- +migrate Up notransaction, OFF"
    })
    void understandsOptionsOfMarkers(String line, TransactionMode expected) throws IOException {
        assertThat(read(line, "SELECT 1;").transaction()).isEqualTo(expected);
    }

    @Test
    void warnsOfDirectivesThatComeTooLate() throws IOException {
        Folders folder = new Folders(root).file("1_x.sql", "SELECT 1;", "-- migrate:transaction off", "SELECT 2;");
        assertThat(folder.problems())
                .containsExactly("warning: 1_x.sql:2: the directive has no effect, because it is below the script's"
                        + " first statement | Move it to the head of the script, above the first statement.");
        assertThat(folder.load().migrations().get(0).up().directives()).isEqualTo(Directives.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "-- migrate:lock_timeout 2s | there is no directive 'migrate:lock_timeout' | Did you mean"
                        + " '-- migrate:lock-timeout'?",
                "-- migrate:nonsense | there is no directive 'migrate:nonsense' | The directives are"
                        + " migrate:transaction, migrate:irreversible, migrate:lock-timeout,"
                        + " migrate:statement-timeout, migrate:placeholders, migrate:up, migrate:down.",
                "-- migrate:transaction maybe | 'migrate:transaction' can't be 'maybe' | It is one of off, on, auto.",
                "-- migrate:transaction | 'migrate:transaction' has no value | It is one of off, on, auto.",
                "-- migrate:lock-timeout 2 days | 'migrate:lock-timeout' can't be '2 days' | Durations are written"
                        + " 500ms, 5s, 10m, 1h, or as plain seconds; 0 is no limit.",
                "-- migrate:placeholders yes | 'migrate:placeholders' can't be 'yes' | It is one of off, on, dollar-quotes.",
                "-- migrate:irreversible | 'migrate:irreversible' has no value | Say why: -- migrate:irreversible the"
                        + " old values are not kept",
                "-- +goose NO TRANSACTON | there is no directive '+goose NO TRANSACTON' | Did you mean"
                        + " '-- +goose NO TRANSACTION'?",
                "-- +goose ENVSUB ON | goose's substitution of environment variables is not done here | Write"
                        + " '-- migrate:placeholders on' instead; MIGRATE_PLACEHOLDER_NAME is the value of ${name}."
            })
    void refusesWhatItDoesNotUnderstand(String line, String message, String hint) throws IOException {
        assertThat(new Folders(root).file("1_x.sql", "-- head", line).problems())
                .containsExactly("error: 1_x.sql:2: " + message + " | " + hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1_x.down.sql", "U1__x.sql"})
    void holdForDownScriptsByThemselves(String down) throws IOException {
        Folders folder = new Folders(root).file("1_x.sql").file(down, "-- migrate:transaction off");
        Directives directives =
                folder.load().migrations().get(0).down().orElseThrow().directives();
        assertThat(directives.transaction()).isEqualTo(TransactionMode.OFF);
    }

    @Test
    void areReadFromTextThatIsNoFile() throws IOException {
        var script = TextScript.of("history of 1", "-- migrate:transaction off\nSELECT 1;\n");
        assertThat(script.directives().transaction()).isEqualTo(TransactionMode.OFF);
        assertThat(script.file()).isEqualTo("history of 1");
        assertThat(Folders.text(script)).endsWith("SELECT 1;\n");
    }

    private Directives read(String... lines) throws IOException {
        Folders folder = new Folders(root).file("1_x.sql", lines);
        assertThat(folder.problems()).isEmpty();
        return folder.load().migrations().get(0).up().directives();
    }
}
