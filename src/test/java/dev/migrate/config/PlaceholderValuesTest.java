package dev.migrate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.model.MigrateException;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.PlaceholderName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceholderValuesTest {
    @TempDir
    Path folder;

    @Test
    void eachNameIsTakenFromTheMostDirectPlaceThatHasIt() throws IOException {
        write("""
                [placeholders]
                a = "top"
                b = "top"
                c = "top"
                d = "top"
                [env.dev.placeholders]
                a = "section"
                b = "section"
                c = "section"
                """);
        Config config = load(
                List.of("a=option"),
                Map.of("MIGRATE_ENV", "dev", "MIGRATE_PLACEHOLDER_A", "variable", "MIGRATE_PLACEHOLDER_B", "variable"));

        assertThat(shown(config))
                .containsExactly(
                        "placeholders.a option (option --placeholder)",
                        "placeholders.b variable (variable MIGRATE_PLACEHOLDER_B)",
                        "placeholders.c section (migrate.toml:9)",
                        "placeholders.d top (migrate.toml:5)");
        assertThat(config.placeholders())
                .containsEntry(new PlaceholderName("a"), "option")
                .containsEntry(new PlaceholderName("d"), "top");
    }

    @Test
    void caseAndTheSignBetweenWordsMakeNoDifference() throws IOException {
        write("placeholders = { Table-Space = 'fast' }");
        Config config = load(List.of("SCHEMA.NAME=app"), Map.of("MIGRATE_PLACEHOLDER_TABLE_SPACE", "slow"));

        assertThat(shown(config))
                .containsExactly(
                        "placeholders.schema_name app (option --placeholder)",
                        "placeholders.table_space slow (variable MIGRATE_PLACEHOLDER_TABLE_SPACE)");
    }

    @Test
    void valuesMayBeAnything() throws IOException {
        write("[placeholders]\nempty = ''\nnumber = 30\nflag = true\nlines = \"a\\nb=c ${d}\"\n");
        Config config = load(List.of("x=", "y=a=b", "y=c=d"), Map.of("MIGRATE_PLACEHOLDER_IGNORED", ""));

        assertThat(config.placeholders())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        new PlaceholderName("empty"), "",
                        new PlaceholderName("number"), "30",
                        new PlaceholderName("flag"), "true",
                        new PlaceholderName("lines"), "a\nb=c ${d}",
                        new PlaceholderName("x"), "",
                        new PlaceholderName("y"), "c=d"));
    }

    @Test
    void valuesWhoseNamesSaySoAreSecrets() {
        Config config =
                load(List.of("app_password=one1", "SecretKey=two2", "api-token=three3", "keyspace=four4"), Map.of());

        assertThat(shown(config))
                .containsExactly(
                        "placeholders.api_token *** (option --placeholder)",
                        "placeholders.app_password *** (option --placeholder)",
                        "placeholders.keyspace four4 (option --placeholder)",
                        "placeholders.secretkey *** (option --placeholder)");
        assertThat(config.secrets()).containsExactlyInAnyOrder("one1", "two2", "three3");
    }

    @Test
    void everythingThatCannotBeReadIsTold() throws IOException {
        write("[placeholders]\n'a b' = 'x'\nc = [1]\nday-of = 'x'\nDAY_OF = 'y'\nn = { m = 'x' }\n");
        MigrateException failure = catchThrowableOfType(
                MigrateException.class,
                () -> load(
                        List.of("nothing", "a b=hidden", "=x"),
                        Map.of(
                                "MIGRATE_PLACEHOLDER_", "x",
                                "MIGRATE_PLACEHOLDER_low", "x",
                                "MIGRATE_PLACEHOLDERS_SCHEMA", "x")));

        assertThat(failure.details())
                .containsExactlyInAnyOrder(
                        "option --placeholder expects NAME=VALUE, where NAME is made of letters, digits and _, with"
                                + " single . or - between them",
                        "option --placeholder expects NAME=VALUE, where NAME is made of letters, digits and _, with"
                                + " single . or - between them",
                        "option --placeholder expects NAME=VALUE, where NAME is made of letters, digits and _, with"
                                + " single . or - between them",
                        "migrate.toml:2:1: 'a b' can't be the name of a placeholder",
                        "migrate.toml:3:1: 'c' expects a text in quotes",
                        "migrate.toml:5:1: 'DAY_OF' is set twice: it is the same placeholder as 'day_of'",
                        "migrate.toml:6:1: 'n' expects a text in quotes",
                        "variable MIGRATE_PLACEHOLDER_ is not known",
                        "variable MIGRATE_PLACEHOLDER_low is not known; did you mean MIGRATE_PLACEHOLDER_LOW?",
                        "variable MIGRATE_PLACEHOLDERS_SCHEMA is not known; did you mean MIGRATE_PLACEHOLDER_SCHEMA?");
        write("placeholders = 'on'");
        assertThat(catchThrowableOfType(MigrateException.class, () -> load(List.of(), Map.of())))
                .hasMessage("'placeholders' expects a section of texts: [placeholders], not a text");
    }

    @Test
    void nothingIsReplacedUnlessASettingSaysSo() {
        assertThat(mode(Map.of())).isEqualTo(PlaceholderMode.OFF);
        assertThat(mode(Map.of("MIGRATE_REPLACE_PLACEHOLDERS", "on"))).isEqualTo(PlaceholderMode.ON);
        assertThat(mode(Map.of("MIGRATE_REPLACE_PLACEHOLDERS", "dollar-quotes")))
                .isEqualTo(PlaceholderMode.DOLLAR_QUOTES);
    }

    private PlaceholderMode mode(Map<String, String> variables) {
        return load(List.of("a=b"), variables).choice(Setting.REPLACE_PLACEHOLDERS, PlaceholderMode.class);
    }

    private Config load(List<String> pairs, Map<String, String> variables) {
        return ConfigLoader.load(Map.of(Setting.PLACEHOLDERS, pairs), variables, folder);
    }

    private static List<String> shown(Config config) {
        List<String> shown = new ArrayList<>();
        for (ConfigEntry entry : config.entries(url -> url)) {
            if (entry.key().startsWith("placeholders")) {
                shown.add(entry.key() + " " + entry.value().orElse("") + " (" + entry.origin() + ")");
            }
        }
        return shown;
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("migrate.toml"), text);
    }
}
