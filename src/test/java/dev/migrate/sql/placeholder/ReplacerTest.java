package dev.migrate.sql.placeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.model.Directives;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.PlaceholderName;
import dev.migrate.model.Problem;
import dev.migrate.sql.SqlScanner;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacerTest {
    private static final Map<PlaceholderName, String> VALUES = Map.of(
            name("schema"), "app",
            name("end_day"), "2026-12-31",
            name("odd"), "it's",
            name("path"), "C:\\temp",
            name("empty"), "",
            name("dollars"), "$$${schema}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CREATE TABLE ${schema}.t (a INT)    | CREATE TABLE app.t (a INT)
            SELECT 1 FROM tbl_${schema}_x       | SELECT 1 FROM tbl_app_x
            SELECT '${schema}', "${schema}"     | SELECT 'app', "app"
            SELECT ${SCHEMA}, ${Schema}         | SELECT app, app
            SELECT '${end_day}${END-Day}'       | SELECT '2026-12-312026-12-31'
            SELECT '${end.day}'                 | SELECT '2026-12-31'
            SELECT '[${empty}]'                 | SELECT '[]'
            SELECT ${odd:literal}               | SELECT 'it''s'
            SELECT 1 AS ${odd:identifier}       | SELECT 1 AS <it's>
            SELECT ${dollars}                   | SELECT $$${schema}
            SELECT 1 -- ${schema}               | SELECT 1
            SELECT /* ${schema} ${x y} */ 1     | SELECT /* ${schema} ${x y} */ 1
            SELECT '$${schema}'                 | SELECT '${schema}'
            SELECT '$$${schema}'                | SELECT '$${schema}'
            SELECT '$${any thing'               | SELECT '${any thing'
            SELECT '$ {schema} $schema {schema}'| SELECT '$ {schema} $schema {schema}'
            """)
    void replacesInEveryDialect(String script, String expected) {
        for (SqlSyntax syntax : List.of(SqlSyntax.POSTGRESQL, SqlSyntax.MYSQL, SqlSyntax.MARIADB, SqlSyntax.SQLITE)) {
            assertThat(replaced(script, PlaceholderMode.ON, syntax)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DO $$ ${schema} $$                  | DO $$ ${schema} $$         | DO $$ app $$
            DO $a$ '${x y}' $a$                 | DO $a$ '${x y}' $a$        | ** '${x y}' is no placeholder
            DO $$${schema}$$                    | DO $$${schema}$$           | DO $$app$$
            SELECT $${schema}$$                 | SELECT $${schema}$$        | SELECT $${schema}$$
            SELECT $$a$${schema}                | SELECT $$a$${schema}       | SELECT $$a$${schema}
            DO $a$ '$${schema}' $a$             | DO $a$ '$${schema}' $a$    | DO $a$ '${schema}' $a$
            DO $a$ ${odd:literal} $a$           | DO $a$ ${odd:literal} $a$  | DO $a$ 'it''s' $a$
            SELECT ${schema}, $$${schema}$$, ${schema} | SELECT app, $$${schema}$$, app | SELECT app, $$app$$, app
            SELECT E'\\'${schema}', ${path:literal} | SELECT E'\\'app', E'C:\\\\temp' | SELECT E'\\'app', E'C:\\\\temp'
            SELECT $1${schema}                  | SELECT $1app               | SELECT $1app
            """)
    void looksIntoDollarQuotesOnlyIfAsked(String script, String on, String dollarQuotes) {
        assertThat(replaced(script, PlaceholderMode.ON, SqlSyntax.POSTGRESQL)).isEqualTo(on);
        if (dollarQuotes.startsWith("** ")) {
            assertThat(mistakes(script, PlaceholderMode.DOLLAR_QUOTES, SqlSyntax.POSTGRESQL))
                    .singleElement()
                    .asString()
                    .startsWith("1:9 " + dollarQuotes.substring(3));
        } else {
            assertThat(replaced(script, PlaceholderMode.DOLLAR_QUOTES, SqlSyntax.POSTGRESQL))
                    .isEqualTo(dollarQuotes);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /*!50003 SELECT ${schema} */      | /*!50003 SELECT app */
            SELECT 1 # ${schema}              | SELECT 1
            SELECT `${schema}`, "\\"${schema}"| SELECT `app`, "\\"app"
            SELECT ${path:literal}            | SELECT 'C:\\\\temp'
            """)
    void replacesInMySql(String script, String expected) {
        assertThat(replaced(script, PlaceholderMode.ON, SqlSyntax.MYSQL)).isEqualTo(expected);
    }

    @Test
    void writesStringsAsTheSyntaxReadsThem() {
        assertThat(StringLiteral.of("a\\'b", SqlSyntax.SQLITE)).isEqualTo("'a\\''b'");
        assertThat(StringLiteral.of("a\\'b", SqlSyntax.POSTGRESQL)).isEqualTo("E'a\\\\''b'");
        assertThat(StringLiteral.of("a'b", SqlSyntax.POSTGRESQL)).isEqualTo("'a''b'");
        assertThat(StringLiteral.of("a\\'b", SqlSyntax.POSTGRESQL.withoutStandardConformingStrings()))
                .isEqualTo("E'a\\\\''b'");
        assertThat(StringLiteral.of("a\\'b", SqlSyntax.MARIADB)).isEqualTo("'a\\\\''b'");
        assertThat(StringLiteral.of("a\\'b", SqlSyntax.MYSQL.withSqlMode("NO_BACKSLASH_ESCAPES")))
                .isEqualTo("'a\\''b'");
    }

    @Test
    void aNameMayBeAKeywordThatBeginsOrEndsABody() {
        String script = "CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW BEGIN"
                + " UPDATE t SET d = ${end}, c = ${case}, b = c_${begin}; END; SELECT ${end-day}";
        List<String> found = new ArrayList<>();
        for (SqlStatement statement : statements(script, SqlSyntax.MYSQL)) {
            found.add(statement.text().substring(0, 6));
        }
        assertThat(found).containsExactly("CREATE", "SELECT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT ${nothing}          | 1:8 ${nothing} has no value
            SELECT 1,⏎ '${Shema}'      | 2:3 ${shema} has no value; did you mean ${schema}?
            SELECT '${}'               | 1:9 '${}' is no placeholder; a plain ${ is written $${
            SELECT '${a b}'            | 1:9 '${a b}' is no placeholder; a plain ${ is written $${
            SELECT '${a--b}'           | 1:9 '${a--b}' is no placeholder; a plain ${ is written $${
            SELECT '${open'            | 1:9 '${open'' is no placeholder; a plain ${ is written $${
            SELECT '${a⏎b}'            | 1:9 '${a…' is no placeholder; a plain ${ is written $${
            SELECT ${schema:ident}     | 1:8 '${schema:ident}' ends with neither :identifier nor :literal; there are no other forms
            SELECT ${schema:}          | 1:8 '${schema:}' ends with neither :identifier nor :literal; there are no other forms
            SELECT '${schema:literal}' | 1:9 '${schema:literal}' brings its own quotes, and stands within others
            """)
    void tellsWhatCannotBeReplaced(String script, String expected) {
        assertThat(mistakes(script.replace('⏎', '\n'), PlaceholderMode.ON, SqlSyntax.SQLITE))
                .containsExactly(expected);
        assertThatThrownBy(() -> replaced(script, PlaceholderMode.ON, SqlSyntax.SQLITE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesEverythingAsItIsUnlessSwitchedOn() {
        String script = "SELECT '${schema} ${nothing} ${a b} $${x}'";
        assertThat(replaced(script, PlaceholderMode.OFF, SqlSyntax.POSTGRESQL)).isEqualTo(script);
        assertThat(mistakes(script, PlaceholderMode.OFF, SqlSyntax.POSTGRESQL)).isEmpty();
    }

    @Test
    void aScriptsOwnWordGoesBeforeTheSetting() {
        SqlStatement statement =
                statements("SELECT ${schema}", SqlSyntax.SQLITE).get(0);
        for (PlaceholderMode mode : PlaceholderMode.values()) {
            Replacer replacer =
                    new Placeholders(mode, VALUES).in(script(PlaceholderMode.ON), SqlSyntax.SQLITE, name -> name);
            assertThat(replacer.replace(statement).text()).isEqualTo("SELECT app");
        }
        assertThat(new Placeholders(PlaceholderMode.ON, VALUES)
                        .in(script(PlaceholderMode.OFF), SqlSyntax.SQLITE, name -> name)
                        .replace(statement)
                        .text())
                .isEqualTo("SELECT ${schema}");
    }

    @Test
    void leadsFromTheTextSentBackToTheFile() {
        SqlStatement statement = statements("SELECT ${empty}${schema}, '$${' FROM ${end_day} x", SqlSyntax.SQLITE)
                .get(0);
        Replacement sent = replacer(PlaceholderMode.ON, SqlSyntax.SQLITE).replace(statement);
        assertThat(sent.text()).isEqualTo("SELECT app, '${' FROM 2026-12-31 x");
        for (String piece : List.of("SELECT", ", '", "FROM", " x")) {
            assertThat(sent.origin(sent.text().indexOf(piece)))
                    .as(piece)
                    .isEqualTo(statement.text().indexOf(piece));
        }
        assertThat(sent.origin(sent.text().indexOf("pp")))
                .isEqualTo(statement.text().indexOf("${schema}"));
        assertThat(sent.origin(sent.text().indexOf("12-31")))
                .isEqualTo(statement.text().indexOf("${end_day}"));
        assertThat(sent.origin(sent.text().length())).isEqualTo(statement.text().length());
    }

    @Test
    void listsAllThatIsMissingInAllScriptsAtOnce() {
        Mistakes mistakes = new Mistakes();
        Replacer replacer = replacer(PlaceholderMode.ON, SqlSyntax.SQLITE);
        String script = "SELECT ${one}, '${two}'; SELECT ${one}; SELECT ${one}; SELECT ${one}, ${ONE}";
        for (SqlStatement statement : statements(script, SqlSyntax.SQLITE)) {
            replacer.check(statement, mistakes);
        }
        MigrateException failure = catchThrowableOfType(MigrateException.class, mistakes::refuse);
        assertThat(failure.code()).isEqualTo(ErrorCode.PLACEHOLDERS_UNREPLACED);
        assertThat(failure.message()).isEqualTo("2 placeholders can't be replaced; nothing was done");
        assertThat(failure.details())
                .containsExactly(
                        "${one} has no value: 1_a.sql:1:8, 1_a.sql:1:33, 1_a.sql:1:48 and 2 more places",
                        "${two} has no value: 1_a.sql:1:17");
        assertThat(failure.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "${one} has no value; also at 1_a.sql:1:33, 1_a.sql:1:48 and 2 more places",
                        "${two} has no value");
        assertThat(failure.problems()).extracting(Problem::line).containsOnly(OptionalInt.of(1));
        assertThat(failure.hint())
                .contains("Values are given with '--placeholder NAME=VALUE', in variables MIGRATE_PLACEHOLDER_NAME, or"
                        + " under [placeholders] in migrate.toml.");
        assertThat(failure.problems().get(1).hint())
                .contains("Give it one with '--placeholder two=VALUE', in the variable MIGRATE_PLACEHOLDER_TWO, or"
                        + " under [placeholders] in migrate.toml.");
    }

    @Test
    void nothingMissingIsNoFailure() {
        new Mistakes().refuse();
    }

    private static String replaced(String script, PlaceholderMode mode, SqlSyntax syntax) {
        return replacer(mode, syntax).replace(statements(script, syntax).get(0)).text();
    }

    /** Each with its line and column. */
    private static List<String> mistakes(String script, PlaceholderMode mode, SqlSyntax syntax) {
        Mistakes mistakes = new Mistakes();
        replacer(mode, syntax).check(statements(script, syntax).get(0), mistakes);
        List<String> told = new ArrayList<>();
        try {
            mistakes.refuse();
        } catch (MigrateException failure) {
            String place = failure.location().orElseThrow().toString();
            told.add(place.substring("1_a.sql:".length()) + " " + failure.message());
        }
        return told;
    }

    private static Replacer replacer(PlaceholderMode mode, SqlSyntax syntax) {
        return new Placeholders(mode, VALUES).in(Directives.NONE, syntax, name -> "<" + name + ">");
    }

    private static List<SqlStatement> statements(String script, SqlSyntax syntax) {
        SqlScanner scanner = new SqlScanner(new StringReader(script), syntax, "1_a.sql", 1);
        List<SqlStatement> statements = new ArrayList<>();
        scanner.next().ifPresent(statements::add);
        for (Optional<SqlStatement> next = scanner.next(); next.isPresent(); next = scanner.next()) {
            statements.add(next.get());
        }
        return statements;
    }

    private static Directives script(PlaceholderMode mode) {
        Directives none = Directives.NONE;
        return new Directives(
                none.transaction(),
                none.irreversible(),
                none.lockTimeout(),
                none.statementTimeout(),
                Optional.of(mode));
    }

    private static PlaceholderName name(String text) {
        return PlaceholderName.parse(text).orElseThrow();
    }
}
