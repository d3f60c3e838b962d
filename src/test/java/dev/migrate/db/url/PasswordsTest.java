package dev.migrate.db.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.config.ConfigLoader;
import dev.migrate.config.Setting;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    private static final String NASTY = "pa:@/?#%&+ '\"\\Zz";
    private static final String WITHOUT = "postgres://app@db/shop";
    private static final String WITH = "postgres://app:url@db/shop";

    @TempDir
    Path folder;

    @TempDir
    Path home;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("secret"), "file\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'option-file option-command variable variable-file key', file",
        "'variable variable-file key',                            variable",
        "'variable-file key',                                     file",
        "'section key',                                           section",
        "'key',                                                   key",
        "'',                                                      url"
    })
    void theMostDirectSourceGoesFirst(String given, String password) throws IOException {
        List<String> sources = List.of(given.split(" "));
        Map<Setting, List<String>> options = new HashMap<>();
        Map<String, String> variables = new HashMap<>();
        if (sources.contains("option-file")) {
            options.put(Setting.PASSWORD_FILE, List.of("secret"));
        }
        if (sources.contains("option-command")) {
            options.put(Setting.PASSWORD_COMMAND, List.of("exit 1"));
        }
        if (sources.contains("variable")) {
            variables.put("MIGRATE_PASSWORD", "variable");
        }
        if (sources.contains("variable-file")) {
            variables.put("MIGRATE_PASSWORD_FILE", "secret");
        }
        variables.put("MIGRATE_ENV", "dev");
        Files.writeString(
                folder.resolve("migrate.toml"),
                (sources.contains("key") ? "password = 'key'\n" : "") + "[env.dev]\n"
                        + (sources.contains("section") ? "password = 'section'\n" : ""));

        assertThat(login(WITH, options, variables).password()).contains(password);
    }

    @Test
    void theUserSettingGoesBeforeTheUrl() {
        DatabaseUrl url = login(WITH, Map.of(Setting.USER, List.of("owner")), Map.of());

        assertThat(url.user()).contains("owner");
        assertThat(url.password()).contains("url");
        assertThat(login(WITH, Map.of(), Map.of()).user()).contains("app");
    }

    @Test
    void aPasswordMayHoldAnyCharacter() {
        assertThat(login(WITHOUT, Map.of(), Map.of("MIGRATE_PASSWORD", NASTY)).password())
                .contains(NASTY);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"plain|plain", "plain\\n|plain", "plain\\r\\n|plain", "two\\n\\n|two\\n", "' a '|' a '"},
            delimiter = '|',
            quoteCharacter = '`')
    void oneNewlineAtTheEndOfAFileIsNotPartOfThePassword(String written, String password) throws IOException {
        Files.writeString(folder.resolve("secret"), unescaped(written));

        assertThat(login(WITHOUT, Map.of(), Map.of("MIGRATE_PASSWORD_FILE", "secret"))
                        .password())
                .contains(unescaped(password));
    }

    @Test
    void aFileCanBeNamedFromTheHomeFolder() throws IOException {
        Files.writeString(home.resolve("db-password"), "home");
        Files.writeString(folder.resolve("migrate.toml"), "password-file = '~/db-password'");

        assertThat(login(WITHOUT, Map.of(), Map.of()).password()).contains("home");
    }

    @Test
    void aFileThatGivesNoPasswordIsExplained() throws IOException {
        Files.writeString(folder.resolve("empty"), "\n");
        Path missing = folder.resolve("none");

        assertThat(failure(Map.of(Setting.PASSWORD_FILE, List.of("none"))))
                .hasMessage("the password file " + missing + " can't be read: there is no such file")
                .satisfies(failure -> assertThat(failure.hint()).contains("It was named by option --password-file."))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION));
        assertThat(failure(Map.of(Setting.PASSWORD_FILE, List.of("empty"))))
                .hasMessage("the password file " + folder.resolve("empty") + " is empty");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
    void theFirstLineThatACommandPrintsIsThePassword() {
        Map<String, String> variables =
                Map.of("MIGRATE_PASSWORD_COMMAND", "cat secret; echo $TOKEN >&2; echo more", "PATH", "/bin:/usr/bin");

        assertThat(login(WITHOUT, Map.of(), variables).password()).contains("file");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
    void aCommandSeesTheEnvironmentAndNothingElse() {
        Map<String, String> variables = Map.of("MIGRATE_PASSWORD_COMMAND", "printf %s \"$TOKEN\"", "TOKEN", NASTY);

        assertThat(login(WITHOUT, Map.of(), variables).password()).contains(NASTY);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
    void aCommandThatGivesNoPasswordIsExplained() {
        MigrateException failed = failure(
                Map.of(Setting.PASSWORD_COMMAND, List.of("echo 'vault: sealed' >&2; echo 'try later' >&2; exit 3")));
        MigrateException silent = failure(Map.of(Setting.PASSWORD_COMMAND, List.of("true")));

        assertThat(failed).hasMessage("the password command failed with exit code 3");
        assertThat(failed.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(failed.details()).containsExactly("vault: sealed", "try later");
        assertThat(failed.hint().orElseThrow())
                .startsWith("It is 'echo ")
                .endsWith("', given by option --password-command.");
        assertThat(silent).hasMessage("the password command printed no password");
    }

    @Test
    void clientOptionsGiveWhatTheUrlLacks() throws IOException {
        Files.writeString(home.resolve(".my.cnf"), """
                # mine
                [mysql]
                user = wrong
                [client]
                user=app   # the user
                password = "se#c\\"ret\\\\s"
                host = db.example
                port = 3307
                [mysqldump]
                password = wrong
                """);

        DatabaseUrl url = login("mysql:///shop", Map.of(), Map.of());

        assertThat(url.user()).contains("app");
        assertThat(url.password()).contains("se#c\"ret\\s");
        assertThat(url.hosts()).isEqualTo("db.example:3307");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://app@db.example:3306/shop,  secret",
        "mariadb://db.example/shop,         secret",
        "mysql://other@db.example/shop,     ",
        "mysql://app@elsewhere/shop,        ",
        "mysql://app:url@db.example/shop,   url",
        "postgres://app@db.example/shop,    ",
        "sqlite:app.db,                     "
    })
    void clientOptionsHoldForTheirUserAndHostOnly(String text, String password) throws IOException {
        Files.writeString(home.resolve(".my.cnf"), "[client]\nuser=app\npassword=secret\nhost=db.example\n");

        assertThat(login(text, Map.of(), Map.of()).password().orElse(null)).isEqualTo(password);
    }

    private DatabaseUrl login(String url, Map<Setting, List<String>> options, Map<String, String> variables) {
        return new Passwords(ConfigLoader.load(options, variables, folder), variables, home)
                .login(DatabaseUrl.parse(url));
    }

    private MigrateException failure(Map<Setting, List<String>> options) {
        return catchThrowableOfType(MigrateException.class, () -> login(WITHOUT, options, Map.of()));
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n");
    }
}
