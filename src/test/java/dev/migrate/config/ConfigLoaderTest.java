package dev.migrate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLoaderTest {
    private static final Map<Setting, List<String>> NO_OPTIONS = Map.of();
    private static final Map<String, String> NO_VARIABLES = Map.of();

    enum Late {
        REFUSE,
        APPLY
    }

    @TempDir
    Path folder;

    @Test
    void defaultsHoldWithoutAnything() {
        Config config = load(NO_OPTIONS, NO_VARIABLES);

        assertThat(config.text(Setting.DATABASE)).isEmpty();
        assertThat(config.text(Setting.CONFIG)).isEmpty();
        assertThat(config.list(Setting.PATH)).containsExactly("migrations");
        assertThat(config.paths(Setting.PATH)).containsExactly(folder.resolve("migrations"));
        assertThat(config.text(Setting.TABLE)).contains("schema_migrations");
        assertThat(config.duration(Setting.WAIT)).contains(Duration.ofSeconds(60));
        assertThat(config.duration(Setting.LOCK_TIMEOUT)).contains(Duration.ofSeconds(5));
        assertThat(config.duration(Setting.STATEMENT_TIMEOUT)).isEmpty();
        assertThat(config.duration(Setting.CONNECT_TIMEOUT)).contains(Duration.ofSeconds(10));
        assertThat(config.number(Setting.LOCK_RETRIES)).isEqualTo(10);
        assertThat(config.text(Setting.OUTPUT)).contains("human");
        assertThat(config.text(Setting.COLOR)).contains("auto");
        assertThat(config.flag(Setting.PROGRESS)).isTrue();
        assertThat(config.flag(Setting.STRICT)).isFalse();
        assertThat(config.choice(Setting.LATE, Late.class)).isEqualTo(Late.REFUSE);
        assertThat(config.charset(Setting.ENCODING)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(config.list(Setting.ON_CONNECT)).isEmpty();
        assertThat(config.origin(Setting.WAIT)).isEqualTo(Origin.DEFAULT);
        assertThat(config.origin(Setting.DATABASE)).isEqualTo(Origin.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "option variable section top, 1s, option --wait",
        "variable section top,        2s, variable MIGRATE_WAIT",
        "section top,                 3s, migrate.toml:5",
        "top,                         4s, migrate.toml:2",
        "'',                          60s, default"
    })
    void theMostDirectPlaceGoesFirst(String given, String value, String origin) throws IOException {
        write(
                "migrate.toml",
                "# settings\n" + (given.contains("top") ? "wait = \"4s\"" : "") + "\n\n[env.dev]\n"
                        + (given.contains("section") ? "wait = \"3s\"" : ""));
        Map<Setting, List<String>> options =
                given.contains("option") ? Map.of(Setting.WAIT, List.of("1s")) : NO_OPTIONS;
        Map<String, String> variables = given.contains("variable")
                ? Map.of("MIGRATE_WAIT", "2s", "MIGRATE_ENV", "dev")
                : Map.of("MIGRATE_ENV", "dev");

        Config config = load(options, variables);

        assertThat(config.text(Setting.WAIT)).contains(value);
        assertThat(config.origin(Setting.WAIT)).hasToString(origin);
    }

    @Test
    void aSectionThatIsNotAskedForHasNoEffect() throws IOException {
        write("migrate.toml", "table = 'a'\n[env.prod]\ntable = 'b'\nprotected = true\n");

        Config plain = load(NO_OPTIONS, NO_VARIABLES);
        Config production = load(Map.of(Setting.ENV, List.of("prod")), NO_VARIABLES);

        assertThat(plain.text(Setting.TABLE)).contains("a");
        assertThat(plain.flag(Setting.PROTECTED)).isFalse();
        assertThat(production.text(Setting.TABLE)).contains("b");
        assertThat(production.flag(Setting.PROTECTED)).isTrue();
    }

    @Test
    void everyTypeCanBeWrittenInTheFile() throws IOException {
        write("migrate.toml", """
                database = "sqlite:app.db"
                path = ["a", "b"]
                wait = 90
                lock-timeout = "500ms"
                lock-retries = 3
                strict = true
                progress = false
                late = "apply"
                encoding = "ISO-8859-1"
                on-connect = ["SET a = 1", "SET b = 2"]
                password-command = "pass show db"
                """);

        Config config = load(NO_OPTIONS, NO_VARIABLES);

        assertThat(config.text(Setting.DATABASE)).contains("sqlite:app.db");
        assertThat(config.list(Setting.PATH)).containsExactly("a", "b");
        assertThat(config.duration(Setting.WAIT)).contains(Duration.ofSeconds(90));
        assertThat(config.duration(Setting.LOCK_TIMEOUT)).contains(Duration.ofMillis(500));
        assertThat(config.number(Setting.LOCK_RETRIES)).isEqualTo(3);
        assertThat(config.flag(Setting.STRICT)).isTrue();
        assertThat(config.flag(Setting.PROGRESS)).isFalse();
        assertThat(config.choice(Setting.LATE, Late.class)).isEqualTo(Late.APPLY);
        assertThat(config.charset(Setting.ENCODING)).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(config.list(Setting.ON_CONNECT)).containsExactly("SET a = 1", "SET b = 2");
        assertThat(config.text(Setting.CONFIG)).contains("migrate.toml");
    }

    @Test
    void aSingleTextIsAListOfOneAndAnEmptyListIsAllowed() throws IOException {
        write("migrate.toml", "path = 'db'\non-connect = []\n");

        Config config = load(NO_OPTIONS, NO_VARIABLES);

        assertThat(config.list(Setting.PATH)).containsExactly("db");
        assertThat(config.list(Setting.ON_CONNECT)).isEmpty();
    }

    @Test
    void pathsInTheFileStartFromItsFolder() throws IOException {
        Files.createDirectory(folder.resolve("db"));
        write("db/settings.toml", "\uFEFFpath = ['migrations', '/srv/shared']\n");
        Map<Setting, List<String>> options = Map.of(Setting.CONFIG, List.of("db/settings.toml"));

        Config config = load(options, Map.of("MIGRATE_PASSWORD_FILE", "secret"));

        assertThat(config.paths(Setting.PATH))
                .containsExactly(
                        folder.resolve("db/migrations"), folder.resolve("db").resolve("/srv/shared"));
        assertThat(config.paths(Setting.PASSWORD_FILE)).containsExactly(folder.resolve("secret"));
        assertThat(config.origin(Setting.PATH)).hasToString("db/settings.toml:1");
    }

    @Test
    void withoutAWorkingDirectoryPathsStayRelative() {
        Config config = ConfigLoader.load(NO_OPTIONS, NO_VARIABLES, Path.of(""));

        assertThat(config.paths(Setting.PATH)).containsExactly(Path.of("migrations"));
    }

    @Test
    void aListInAVariableIsSeparatedAsTheSystemSeparatesPaths() {
        Config config = load(NO_OPTIONS, Map.of("MIGRATE_PATH", "a" + File.pathSeparator + "b"));

        assertThat(config.list(Setting.PATH)).containsExactly("a", "b");
    }

    @Test
    void aRepeatedOptionIsAListAndElseTheLastOneCounts() {
        Config config = load(Map.of(Setting.PATH, List.of("a", "b"), Setting.WAIT, List.of("1s", "2s")), NO_VARIABLES);

        assertThat(config.list(Setting.PATH)).containsExactly("a", "b");
        assertThat(config.text(Setting.WAIT)).contains("2s");
    }

    @Test
    void migrateDatabaseGoesBeforeDatabaseUrlAndAnEmptyVariableIsNone() {
        Map<String, String> both = Map.of("MIGRATE_DATABASE", "sqlite:a", "DATABASE_URL", "sqlite:b");
        Map<String, String> one = Map.of("MIGRATE_DATABASE", "", "DATABASE_URL", "sqlite:b", "MIGRATE_NONSENSE", "");

        assertThat(load(NO_OPTIONS, both).text(Setting.DATABASE)).contains("sqlite:a");
        assertThat(load(NO_OPTIONS, one).text(Setting.DATABASE)).contains("sqlite:b");
        assertThat(load(NO_OPTIONS, one).origin(Setting.DATABASE)).hasToString("variable DATABASE_URL");
    }

    @Test
    void noColorIsHonouredUnlessColourIsAskedFor() {
        Map<Setting, List<String>> always = Map.of(Setting.COLOR, List.of("always"));

        assertThat(load(NO_OPTIONS, Map.of("NO_COLOR", "1")).text(Setting.COLOR))
                .contains("never");
        assertThat(load(NO_OPTIONS, Map.of("NO_COLOR", "")).text(Setting.COLOR)).contains("auto");
        assertThat(load(NO_OPTIONS, Map.of("NO_COLOR", "1", "MIGRATE_COLOR", "always"))
                        .text(Setting.COLOR))
                .contains("always");
        assertThat(load(always, Map.of("NO_COLOR", "1")).text(Setting.COLOR)).contains("always");
    }

    @Test
    void foreignVariablesWithOurPrefixAreAccepted() {
        Map<String, String> variables = Map.of(
                "MIGRATE_JAVA_HOME", "/jdk",
                "MIGRATE_SERVICE_HOST", "10.0.0.1",
                "MIGRATE_SERVICE_PORT_HTTP", "80",
                "MIGRATE_PORT", "tcp://10.0.0.1:80",
                "MIGRATE_PORT_80_TCP_ADDR", "10.0.0.1",
                "UNRELATED", "x");

        assertThat(load(NO_OPTIONS, variables).origin(Setting.DATABASE)).isEqualTo(Origin.DEFAULT);
    }

    @Test
    void everyComplaintIsReportedAtOnce() throws IOException {
        write("migrate.toml", """
                databse = "sqlite:app.db"
                wait = "soon"
                lock-retries = "3"
                strict = "yes"
                path = [1, 2]
                table = ["a"]
                late = "applyy"
                user = ""
                password = 1234
                role = 2026-01-01
                [lint]
                x = 1
                [env.prod]
                tabel = "x"
                """);
        Map<String, String> variables = Map.of(
                "MIGRATE_DATABSE", "x", "MIGRATE_LOCK_RETRIES", "-1", "MIGRATE_STRICT", "1", "MIGRATE_ENV", "prd");
        Map<Setting, List<String>> options =
                Map.of(Setting.OUTPUT, List.of("jsn"), Setting.ENCODING, List.of("no such"));

        MigrateException failure = failure(options, variables);

        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(failure.message()).isEqualTo("the configuration has 18 problems");
        assertThat(failure.hint()).isPresent();
        assertThat(failure.problems())
                .hasSize(18)
                .anySatisfy(problem -> assertThat(problem.place()).contains("migrate.toml:14"));
        assertThat(failure.details())
                .containsExactlyInAnyOrder(
                        "variable MIGRATE_LOCK_RETRIES expects a whole number from 0 to 999999999, not '-1'",
                        "variable MIGRATE_STRICT expects true or false, not '1'",
                        "option --output expects human, json or github, not 'jsn'; did you mean 'json'?",
                        "option --encoding expects the name of an encoding that Java knows, such as UTF-8 or"
                                + " ISO-8859-1, not 'no such'",
                        "migrate.toml:1:1: unknown key 'databse'; did you mean 'database'?",
                        "migrate.toml:2:1: 'wait' expects a duration such as 500ms, 5s, 10m, 1h or plain seconds, not"
                                + " 'soon'",
                        "migrate.toml:3:1: 'lock-retries' expects a whole number from 0 to 999999999, not a text",
                        "migrate.toml:4:1: 'strict' expects true or false, not a text",
                        "migrate.toml:5:1: 'path' expects a list of texts: [\"…\", \"…\"], not a list of something"
                                + " else",
                        "migrate.toml:6:1: 'table' expects a text in quotes, not a list",
                        "migrate.toml:7:1: 'late' expects refuse or apply, not 'applyy'; did you mean 'apply'?",
                        "migrate.toml:8:1: 'user' is empty",
                        "migrate.toml:9:1: 'password' expects a text in quotes, not a number",
                        "migrate.toml:10:1: 'role' expects a text in quotes, not a date or time",
                        "migrate.toml:11:1: unknown key 'lint'",
                        "migrate.toml:14:1: unknown key 'tabel'; did you mean 'table'?",
                        "variable MIGRATE_ENV asks for [env.prd], which migrate.toml doesn't have; it has prod; did"
                                + " you mean 'prod'?",
                        "variable MIGRATE_DATABSE is not known; did you mean MIGRATE_DATABASE?");
    }

    @Test
    void aSecretIsInNoComplaint() throws IOException {
        write("migrate.toml", "password = [\"hunter2hunter2\"]\n");

        MigrateException failure = failure(NO_OPTIONS, NO_VARIABLES);

        assertThat(failure.message()).isEqualTo("'password' expects a text in quotes, not a list");
        assertThat(failure.location()).contains(new Location("migrate.toml", 1, 1));
        assertThat(failure.details()).isEmpty();
    }

    @Test
    void aSyntaxErrorHasItsPlace() throws IOException {
        write("migrate.toml", "wait = \"1s\"\ntable = oops\n");

        MigrateException failure = failure(NO_OPTIONS, NO_VARIABLES);

        assertThat(failure.location()).contains(new Location("migrate.toml", 2, 9));
        assertThat(failure.message()).startsWith("Unexpected 'o', expected");
    }

    @Test
    void aNamedFileMustBeThereAndReadable() {
        assertThat(failure(Map.of(Setting.CONFIG, List.of("other.toml")), NO_VARIABLES)
                        .message())
                .isEqualTo("option --config names a config file that doesn't exist: other.toml");
        assertThat(failure(NO_OPTIONS, Map.of("MIGRATE_CONFIG", ".")).message())
                .isEqualTo(". can't be read: it is a folder");
    }

    @Test
    void anEnvironmentNeedsAFileWithItsSection() throws IOException {
        Map<Setting, List<String>> production = Map.of(Setting.ENV, List.of("prod"));
        assertThat(failure(production, NO_VARIABLES).message())
                .isEqualTo("option --env asks for [env.prod], but there is no migrate.toml here to hold it");

        write("migrate.toml", "wait = 1\n");
        assertThat(failure(production, NO_VARIABLES).message())
                .isEqualTo(
                        "option --env asks for [env.prod], which migrate.toml doesn't have; it has no section [env.…]");

        write("migrate.toml", "[env.dev]\n[env.staging]\n");
        assertThat(failure(production, NO_VARIABLES).message())
                .isEqualTo("option --env asks for [env.prod], which migrate.toml doesn't have; it has dev, staging");
    }

    @Test
    void envIsNoKeyAndHoldsOnlySections() throws IOException {
        write("migrate.toml", "env = 'prod'\n");
        assertThat(failure(NO_OPTIONS, NO_VARIABLES).message())
                .isEqualTo("'env' can't be set here; choose a section [env.NAME] with --env or" + " MIGRATE_ENV");

        write("migrate.toml", "[env]\nprod = 1\n");
        assertThat(failure(NO_OPTIONS, NO_VARIABLES).message()).isEqualTo("'env.prod' must be a section: [env.prod]");
    }

    @Test
    void whatIsSoundIsUnderstoodBesideMistakes() throws IOException {
        write("migrate.toml", "output = 'json'\npathh = 'x'\ncolor = 'blue'\nwait = 5\n");
        Config config = ConfigLoader.understood(NO_OPTIONS, NO_VARIABLES, folder);
        assertThat(config.text(Setting.OUTPUT)).contains("json");
        assertThat(config.text(Setting.COLOR)).contains("auto");

        write("migrate.toml", "output = 'json'\nwait = soon\n");
        assertThat(ConfigLoader.understood(NO_OPTIONS, NO_VARIABLES, folder).text(Setting.OUTPUT))
                .contains("json");
    }

    @Test
    void anEmptyOptionIsAMistake() {
        Map<Setting, List<String>> empty =
                Map.of(Setting.DATABASE, List.of(""), Setting.CONFIG, List.of(""), Setting.PATH, List.of("a", ""));

        assertThat(failure(empty, NO_VARIABLES).details())
                .containsExactlyInAnyOrder(
                        "option --database is empty", "option --config is empty", "option --path is empty");
    }

    @Test
    void entriesShowEverySettingButNoSecret() throws IOException {
        write("migrate.toml", "database = 'postgres://app:hunter2hunter2@db/shop'\npath = ['a', 'b']\n");

        Config config = load(NO_OPTIONS, Map.of("MIGRATE_PASSWORD", "hunter2hunter2"));
        List<ConfigEntry> entries = config.entries(url -> "<hidden>");

        assertThat(entries)
                .extracting(ConfigEntry::key)
                .containsExactlyElementsOf(
                        Stream.of(Setting.values()).map(Setting::label).toList());
        assertThat(entries).noneMatch(entry -> entry.toString().contains("hunter2hunter2"));
        assertThat(entries)
                .contains(
                        new ConfigEntry(
                                "database", Optional.of("<hidden>"), new Origin(Origin.Kind.FILE, "migrate.toml:1")),
                        new ConfigEntry("path", Optional.of("a, b"), new Origin(Origin.Kind.FILE, "migrate.toml:2")),
                        new ConfigEntry(
                                "password",
                                Optional.of("***"),
                                new Origin(Origin.Kind.VARIABLE, "variable MIGRATE_PASSWORD")),
                        new ConfigEntry("role", Optional.empty(), Origin.DEFAULT));
    }

    @Test
    void theDatabaseUrlFillsInOnlyWhatNobodySet() {
        Config config = load(Map.of(Setting.STATEMENT_TIMEOUT, List.of("1m")), NO_VARIABLES)
                .withUrlParameter(Setting.TABLE, "x-migrations-table", "versions")
                .withUrlParameter(Setting.STATEMENT_TIMEOUT, "x-statement-timeout", "5ms");

        assertThat(config.text(Setting.TABLE)).contains("versions");
        assertThat(config.origin(Setting.TABLE)).hasToString("x-migrations-table in the database URL");
        assertThat(config.duration(Setting.STATEMENT_TIMEOUT)).contains(Duration.ofMinutes(1));
    }

    private Config load(Map<Setting, List<String>> options, Map<String, String> variables) {
        return ConfigLoader.load(options, variables, folder);
    }

    private MigrateException failure(Map<Setting, List<String>> options, Map<String, String> variables) {
        return catchThrowableOfType(MigrateException.class, () -> load(options, variables));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
