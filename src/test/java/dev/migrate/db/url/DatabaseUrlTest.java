package dev.migrate.db.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    private static final String NASTY = "pa:@/?#%&+ '\"\\Zz";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "postgres://app:secret@db:5432/shop;                     POSTGRESQL; db:5432;        shop; app; secret",
                "postgresql://app@db/shop;                               POSTGRESQL; db;             shop; app; -",
                "POSTGRES://db/shop;                                     POSTGRESQL; db;             shop; -;   -",
                "pgx5://app:secret@db/shop;                              POSTGRESQL; db;             shop; app; secret",
                "postgres:///shop;                                       POSTGRESQL; localhost;      shop; -;   -",
                "postgres://;                                            POSTGRESQL; localhost;      '';   -;   -",
                "postgres://app:secret@/shop;                            POSTGRESQL; localhost;      shop; app; secret",
                "postgres://app:@db/shop;                                POSTGRESQL; db;             shop; app; -",
                "postgres://:secret@db/shop;                             POSTGRESQL; db;             shop; -;   secret",
                "postgres://app@[::1]:5432/shop;                         POSTGRESQL; [::1]:5432;     shop; app; -",
                "postgres://[fe80::1%25eth0]/shop;                       POSTGRESQL; [fe80::1%25eth0]; shop; -; -",
                "postgres://h1:5432,h2:5433,h3/shop;                     POSTGRESQL; h1:5432,h2:5433,h3; shop; -; -",
                "postgres://a%40b:c%3Ad@db/my%20shop;                    POSTGRESQL; db;             my shop; a@b; c:d",
                "postgres://app@server:secret@server.example/shop;       POSTGRESQL; server.example; shop; app@server; secret",
                "postgres://db/shop?user=app&password=se%26cret;         POSTGRESQL; db;             shop; app; se&cret",
                "postgres:///?host=h1&port=5433&dbname=shop;             POSTGRESQL; h1:5433;        shop; -;   -",
                "postgres:///shop?port=5433;                             POSTGRESQL; localhost:5433; shop; -;   -",
                "jdbc:postgresql://db:5432/shop?user=app&password=a@b/c; POSTGRESQL; db:5432;        shop; app; a@b/c",
                "jdbc:postgresql://db/shop?user=app&password=a%2Bb+c;    POSTGRESQL; db;             shop; app; a+b c",
                "jdbc:postgresql:shop;                                   POSTGRESQL; localhost;      shop; -;   -",
                "jdbc:postgresql:/;                                      POSTGRESQL; localhost;      '';   -;   -",
                "JDBC:PostgreSQL://db/shop;                              POSTGRESQL; db;             shop; -;   -",
                "mysql://app:secret@db:3306/shop;                        MYSQL;      db:3306;        shop; app; secret",
                "mysql://app:se@c/r?t@tcp(db:3306)/shop;                 MYSQL;      db:3306;        shop; app; se@c/r?t",
                "mysql://app:se%23cret@tcp([::1]:3306)/;                 MYSQL;      [::1]:3306;     '';   app; se#cret",
                "mysql://tcp(db)/shop;                                   MYSQL;      db;             shop; -;   -",
                "mysql://app@tcp()/shop;                                 MYSQL;      localhost;      shop; app; -",
                "jdbc:mysql://app:secret@db/shop;                        MYSQL;      db;             shop; app; secret",
                "jdbc:mysql://db/shop?user=app&password=secret;          MYSQL;      db;             shop; app; secret",
                "mariadb://app:secret@db/shop;                           MARIADB;    db;             shop; app; secret",
                "jdbc:mariadb://db/shop?user=app;                        MARIADB;    db;             shop; app; -",
                "sqlite:app.db;                                          SQLITE;     '';             app.db; -; -",
                "sqlite:data/app.db;                                     SQLITE;     '';             data/app.db; -; -",
                "sqlite:/srv/app.db;                                     SQLITE;     '';             /srv/app.db; -; -",
                "sqlite://data/app.db;                                   SQLITE;     '';             data/app.db; -; -",
                "sqlite:///srv/app.db;                                   SQLITE;     '';             /srv/app.db; -; -",
                "sqlite:////srv/app.db;                                  SQLITE;     '';             /srv/app.db; -; -",
                "sqlite3://app.db?x-no-tx-wrap=true;                     SQLITE;     '';             app.db; -; -",
                "sqlite:C:\\data\\app.db;                                SQLITE;     '';             C:\\data\\app.db; -; -",
                "sqlite:///C:/data/app.db;                               SQLITE;     '';             C:/data/app.db; -; -",
                "sqlite://my%20app.db;                                   SQLITE;     '';             my app.db; -; -",
                "sqlite:100%.db;                                         SQLITE;     '';             100%.db; -; -",
                "sqlite:file:app.db?mode=ro;                             SQLITE;     '';             app.db; -; -",
                "sqlite::memory:;                                        SQLITE;     '';             :memory:; -; -",
                "sqlite://:memory:;                                      SQLITE;     '';             :memory:; -; -",
                "jdbc:sqlite:app%20b.db;                                 SQLITE;     '';             app%20b.db; -; -",
                "jdbc:sqlite::memory:;                                   SQLITE;     '';             :memory:; -; -"
            })
    void readsEveryForm(
            String text, DatabaseEngine engine, String hosts, String database, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.engine()).isEqualTo(engine);
        assertThat(url.hosts()).isEqualTo(hosts);
        assertThat(url.database()).isEqualTo(database);
        assertThat(url.user().orElse(null)).isEqualTo(user);
        assertThat(url.password().orElse(null)).isEqualTo(password);
    }

    @Test
    void keepsParametersInOrderAndUnderTheirNames() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://db/shop?sslmode=disable&application_name=a+b%20c&ssl&&z=1");

        assertThat(url.parameters().entrySet())
                .containsExactly(
                        Map.entry("sslmode", "disable"),
                        Map.entry("application_name", "a+b c"),
                        Map.entry("ssl", ""),
                        Map.entry("z", "1"));
    }

    @Test
    void takesOutTheParametersOfGolangMigrate() {
        DatabaseUrl url = DatabaseUrl.parse("mysql://db/shop?x-migrations-table=versions&x-statement-timeout=1500"
                + "&x-no-lock=true&tls=true&x-multi-statement=true");

        assertThat(url.migrationsTable()).contains("versions");
        assertThat(url.statementTimeout()).contains(Duration.ofMillis(1500));
        assertThat(url.unsupportedParameters()).containsExactly("x-no-lock", "x-multi-statement");
        assertThat(url.parameters()).containsExactly(Map.entry("tls", "true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://app:%s@db:5432/shop",
                "mysql://app:%s@tcp(db:5432)/shop",
                "mariadb://app:%s@db:5432/shop?a=b",
                "jdbc:mysql://app:%s@db:5432/shop",
                "postgres://db:5432/shop?user=app&password=%s",
                "jdbc:postgresql://db:5432/shop?password=%s&user=app"
            })
    void anEncodedPasswordMayHoldAnyCharacter(String form) {
        DatabaseUrl url = DatabaseUrl.parse(form.replace("%s", encoded(NASTY)));

        assertThat(url.password()).contains(NASTY);
        assertThat(url.user()).contains("app");
        assertThat(url.hosts()).isEqualTo("db:5432");
        assertThat(url.database()).isEqualTo("shop");
        assertThat(url.toString()).contains("://app:***@db:5432/shop").doesNotContain("pa", "Zz");
    }

    @Test
    void aPasswordOfItsOwnMayHoldAnyCharacter() {
        DatabaseUrl url =
                DatabaseUrl.parse("postgres://db:5432/shop").withUser("app").withPassword(NASTY);

        assertThat(url.password()).contains(NASTY);
        assertThat(url).hasToString("postgres://app:***@db:5432/shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NASTY,
                "a@b",
                "a:b",
                "a/b",
                "a?b",
                "a#b",
                "a%b",
                "50%off",
                "100%",
                "a&b",
                "a+b",
                "a b",
                "a'b\"c\\d",
                "/",
                "?",
                "12/34",
                "12?34",
                "p@ss/word",
                "p@ss?word",
                "a@b@c",
                "a/b@c",
                "a@b/c@d",
                "://",
                "@",
                "a?b=c",
                "x^y{z}",
                "pä€😀",
                "%zz",
                "%F",
                "%E4"
            })
    void aRawPasswordIsTakenWhereItCanBeMeantInOneWayOnly(String password) {
        for (String form : new String[] {
            "postgres://app:%s@db:5432/shop",
            "mysql://app:%s@db:5432/shop?charset=utf8mb4",
            "mysql://app:%s@tcp(db:5432)/shop"
        }) {
            DatabaseUrl url = DatabaseUrl.parse(form.replace("%s", password));

            assertThat(url.password()).as(form).contains(password);
            assertThat(url.user()).as(form).contains("app");
            assertThat(url.hosts()).as(form).isEqualTo("db:5432");
            assertThat(url.database()).as(form).isEqualTo("shop");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://app:sec@ret?a=b@db/shop",
                "postgres://app:12?a=sec@db/shop",
                "postgres://app:sec/ret@db/shop?note=x@y",
                "postgres://app:sec/r@et?a=b@db/shop"
            })
    void aUrlThatCanBeMeantInTwoWaysIsRefused(String text) {
        MigrateException failure = failure(text);

        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(failure.message())
                .isEqualTo("the database URL can't be understood: an '@' in it may end the password or belong to it");
        assertThat(failure.hint().orElseThrow())
                .isEqualTo("Write postgres://USER:PASSWORD@HOST:PORT/DATABASE?NAME=VALUE with special characters"
                        + " percent-encoded (@ %40, / %2F, : %3A, ? %3F, # %23, % %25), or leave the password out and"
                        + " give it in the variable MIGRATE_PASSWORD, with --password-file or with"
                        + " --password-command.");
    }

    @Test
    void anAtSignInAParameterIsNoMatter() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://app:secret@db/shop?application_name=me@work");

        assertThat(url.password()).contains("secret");
        assertThat(url.parameters()).containsEntry("application_name", "me@work");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "postgres://db:sesame/shop|   what follows the host is no port (a number from 1 to 65535)",
                "postgres://db:70000/shop|    what follows the host is no port (a number from 1 to 65535)",
                "postgres://app:sesame@db:/x| what follows the host is no port (a number from 1 to 65535)",
                "postgres://app:sesame@[::1|  a ']' is missing after an IPv6 address",
                "postgres://app:sesame@[::1]x| what follows the host is no port (a number from 1 to 65535)",
                "postgres://h1,,h2/shop|      a host has no name",
                "postgres://ses ame/shop|     a character that no host name has stands in the host's place",
                "postgres://db/shop/sesame|   the name of the database holds an unencoded '/' or '@'",
                "postgres://db/shop?ses ame|  a parameter after '?' has no name, or an odd one",
                "postgres:sesame@db/shop|     '//' is missing after the scheme",
                "mysql://app:sesame@tcp(db/shop|      a ')' is missing after 'tcp('",
                "mysql://app:sesame@tcp(db)shop|      after 'tcp(…)' something else than '/' and the database follows",
                "jdbc:mysql:loadbalance://h1,h2/shop| '//' is missing after the scheme"
            })
    void whatCanNotBeReadIsNamedButNotQuoted(String text, String flaw) {
        MigrateException failure = failure(text);

        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(failure.message()).isEqualTo("the database URL can't be understood: " + flaw);
        assertThat(failure.message() + failure.hint()).doesNotContain("sesame");
        assertThat(failure.hint()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "postgrse://app:sesame@db/shop| the database URL begins with 'postgrse:', which is no database that migrate"
                        + " knows; did you mean 'postgres:'?",
                "jdbc:mysq://db/shop|           the database URL begins with 'jdbc:mysq:', which is no database that migrate"
                        + " knows; did you mean 'jdbc:mysql:'?",
                "postgresql+psycopg2://db/shop| the database URL begins with 'postgresql+psycopg2:', which is no database that"
                        + " migrate knows; did you mean 'postgresql:'?",
                "oracle://db/shop|              the database URL begins with 'oracle:', which is no database that migrate knows",
                "C:\\app.db|                    the database URL begins with no scheme, such as postgres://",
                "ses@me:x|                      the database URL begins with no scheme, such as postgres://",
                "app.db|                        the database URL begins with no scheme, such as postgres://"
            })
    void anUnknownSchemeIsAnsweredWithTheKnownOnes(String text, String message) {
        MigrateException failure = failure(text);

        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(failure.message()).isEqualTo(message).doesNotContain("sesame");
        assertThat(failure.hint().orElseThrow())
                .startsWith(
                        "Supported are postgres://, postgresql://, mysql://, mariadb://, sqlite:FILE, sqlite3://FILE,"
                                + " and their jdbc: forms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void noUrlAtAllIsAnsweredWithTheWaysToGiveOne(String text) {
        MigrateException failure = failure(text);

        assertThat(failure.message()).isEqualTo("no database is given");
        assertThat(failure.hint().orElseThrow()).contains("-d URL", "MIGRATE_DATABASE", "migrate.toml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mysql://app:sesame@unix(/run/mysqld.sock)/shop;      mysql://USER@localhost:3306/DATABASE",
                "mysql://unix(/run/mysqld.sock)/shop;                 mysql://USER@localhost:3306/DATABASE",
                "mariadb://app@localhost/shop?socket=/run/mysqld.sock; mariadb://USER@localhost:3306/DATABASE",
                "postgres:///shop?host=/var/run/postgresql;           postgres://USER@localhost:5432/DATABASE"
            })
    void socketsAreRefusedWithAWayOut(String text, String instead) {
        MigrateException failure = failure(text);

        assertThat(failure.message()).isEqualTo("the database URL names a Unix socket, which migrate can't use");
        assertThat(failure.hint())
                .contains("Give a host and port instead, on which the server must listen, as in " + instead + ".");
    }

    @Test
    void furtherMistakesAreExplained() {
        assertThat(failure("sqlite:").message()).isEqualTo("the database URL names no SQLite file");
        assertThat(failure("mysql://db/shop?x-statement-timeout=5s").message())
                .isEqualTo("the parameter x-statement-timeout of the database URL must be a whole number, not '5s'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "jdbc:postgresql://db/shop?password=sesame&sslmode=disable&sslpassword=sesame; postgres://:***@db/shop?sslmode=disable",
                "mysql://app@db/shop?authToken=sesame;  mysql://app@db/shop",
                "postgres:///shop;                      postgres://localhost/shop",
                "sqlite:///srv/app.db?mode=ro;          sqlite:/srv/app.db?mode=ro"
            })
    void theTextForPeopleHidesSecrets(String text, String shown) {
        assertThat(DatabaseUrl.parse(text)).hasToString(shown);
        assertThat(DatabaseUrl.forPeople(text)).isEqualTo(shown);
    }

    @Test
    void aUrlThatCanNotBeReadIsHiddenAsAWhole() {
        assertThat(DatabaseUrl.forPeople("postgrse://app:sesame@db/shop")).isEqualTo("***");
    }

    @Test
    void aRelativeSqliteFileCanBePutInAFolder() {
        Path folder = Path.of("conf");

        assertThat(DatabaseUrl.parse("sqlite:app.db").in(folder).database())
                .isEqualTo(folder.resolve("app.db").toString());
        assertThat(DatabaseUrl.parse("sqlite:app.db").in(Path.of("")).database())
                .isEqualTo("app.db");
        assertThat(DatabaseUrl.parse("sqlite:/srv/app.db").in(folder).database())
                .isEqualTo(folder.resolve("/srv/app.db").toString());
        assertThat(DatabaseUrl.parse("sqlite::memory:").in(folder).database()).isEqualTo(":memory:");
        assertThat(DatabaseUrl.parse("mysql://db/shop").in(folder).database()).isEqualTo("shop");
    }

    @Test
    void redactsThePasswordOfEveryOrigin() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://app:sesame77@db/shop?sslpassword=opensesame");

        assertThat(url.redact("sesame77, opensesame")).isEqualTo("***, ***");
        assertThat(url.withPassword(NASTY).redact("can't open postgres://app:" + encoded(NASTY) + "@db/shop"))
                .isEqualTo("can't open postgres://app:***@db/shop");
        assertThat(DatabaseUrl.parse("mysql://app@db/shop").redact("as it is")).isEqualTo("as it is");
    }

    @Test
    void namesThatAreShownAnywayStayInMessages() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://postgres:postgres@db.postgres/postgres");

        assertThat(url.redact(
                        "password authentication failed for user \"postgres\" at postgres://postgres:postgres@db"))
                .isEqualTo("password authentication failed for user \"postgres\" at postgres://postgres:***@db");
    }

    private static MigrateException failure(String text) {
        return catchThrowableOfType(MigrateException.class, () -> DatabaseUrl.parse(text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
