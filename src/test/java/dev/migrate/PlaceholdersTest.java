package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.PlaceholderName;
import dev.migrate.plan.Target;
import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands for placeholders arrives in every database as it was given. */
@Tag("servers")
class PlaceholdersTest {
    private static final List<String> TEXTS = List.of(
            "plain",
            "it's",
            "''",
            "\"quoted\" `too` [and] so",
            "back\\slash",
            "\\",
            "\\'; DROP TABLE t; --",
            "$$ $a$ ${a} $${a}",
            "two\nlines\tand a tab",
            "%_?:a@b#c -- d /* e */",
            "größer ≥ 日本語 😀",
            "");

    private static final List<String> NAMES =
            List.of("plain", "it's", "\"quoted\"", "`ticks`", "back\\slash\\", "a;b", "$$ ${a}", "größer 日本語", "--[x]");

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAStringLiteral(Engine engine) throws Exception {
        StringBuilder script = new StringBuilder("-- migrate:placeholders on\nCREATE TABLE t (a INT, b TEXT);\n");
        for (int i = 0; i < TEXTS.size(); i++) {
            script.append("INSERT INTO t VALUES (" + i + ", ${v" + i + ":literal});\n");
        }
        try (Workspace work = Workspace.on(engine).file("1_a.sql", script.toString())) {
            work.builder().placeholders(values(TEXTS)).build().up();

            assertThat(work.query("SELECT b FROM t ORDER BY a")).isEqualTo(TEXTS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAName(Engine engine) throws Exception {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < NAMES.size(); i++) {
            columns.append(i == 0 ? "" : ", ").append("${v" + i + ":identifier} INT");
        }
        try (Workspace work = Workspace.on(engine).file("1_a.sql", "CREATE TABLE t (" + columns + ");")) {
            work.builder()
                    .placeholders(values(NAMES))
                    .replacePlaceholders(PlaceholderMode.ON)
                    .build()
                    .up();

            assertThat(columns(work)).isEqualTo(NAMES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAppliedIsTheFileAsItStands(Engine engine) throws Exception {
        String text = "-- migrate:placeholders on\nCREATE TABLE ${v0} (a INT);";
        try (Workspace work = Workspace.on(engine).file("1_a.sql", text)) {
            work.builder().placeholders(values(List.of("first"))).build().up();
            assertThat(work.query("SELECT up_script FROM schema_migrations")).containsExactly(text);

            work.builder().placeholders(values(List.of("other"))).build().up();
            assertThat(work.states()).containsExactly("1 applied");
            assertThat(work.hasTable("first")).isTrue();
            assertThat(work.hasTable("other")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingRunsWhileAnythingIsMissing(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("1_a.sql", "CREATE TABLE t (a INT);")
                .file(
                        "2_b.sql",
                        "-- migrate:placeholders on\nINSERT INTO t VALUES (1);\nINSERT INTO t VALUES (${v0});")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.code()).isEqualTo(ErrorCode.PLACEHOLDERS_UNREPLACED);
            assertThat(failure.location().map(Location::line)).contains(3);
            assertThat(work.hasTable("t")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScriptInTheHistoryIsStillReplacedThoughItsFileSaidSoElsewhere(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("1_a.sql", "CREATE TABLE t (a VARCHAR(20));")
                .file("2_b.sql", """
                        -- migrate:placeholders on
                        -- migrate:up
                        INSERT INTO t VALUES ('${v0}');
                        -- migrate:down
                        DELETE FROM t WHERE a = '${v0}';
                        """)) {
            Migrator migrator =
                    work.builder().placeholders(values(List.of("value"))).build();
            migrator.up();
            assertThat(work.query("SELECT a FROM t")).containsExactly("value");

            work.delete("2_b.sql");
            migrator.down(new Target.Count(1));
            assertThat(work.query("SELECT a FROM t")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void whatIsLeftOfAPartialScriptTakesTheNewValues(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("1_a.sql", """
                        -- migrate:placeholders on
                        CREATE TABLE ${v0} (a INT);
                        CREATE TABLE more ${v1};
                        """)) {
            Migrator wrong = work.builder()
                    .placeholders(values(List.of("first", "nonsense")))
                    .build();
            assertThatThrownBy(wrong::up).isInstanceOf(MigrateException.class);
            assertThat(work.states()).containsExactly("1 partial");

            work.builder()
                    .placeholders(values(List.of("other", "(a INT)")))
                    .build()
                    .up();
            assertThat(work.states()).containsExactly("1 applied");
            assertThat(work.hasTable("first")).isTrue();
            assertThat(work.hasTable("other")).isFalse();
            assertThat(work.hasTable("more")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void aLineOfTheTextSentLeadsToTheLineOfTheFile(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file(
                        "1_a.sql",
                        "-- migrate:placeholders on\nSELECT ${v0},\n  ${v1:literal},\n  nonsense here there;")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class,
                    () -> work.builder()
                            .placeholders(values(List.of("1,\n2,\n3", "it's")))
                            .build()
                            .up());

            assertThat(failure.location().map(Location::line)).contains(4);
            assertThat(failure.statement().orElseThrow()).contains("${v0}");
        }
    }

    /** Named {@code v0}, {@code v1} and so on. */
    private static Map<PlaceholderName, String> values(List<String> texts) {
        Map<PlaceholderName, String> values = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            values.put(new PlaceholderName("v" + i), texts.get(i));
        }
        return values;
    }

    private static List<String> columns(Workspace work) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = work.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM t")) {
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i));
            }
        }
        return names;
    }
}
