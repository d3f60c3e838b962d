package dev.migrate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.db.SqlFailure;
import dev.migrate.engine.script.Task;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureReportTest {
    private static MigrateException report(String script, int statement, SqlFailure said) {
        Task task = Tasks.up(script);
        return FailureReport.of(task, Tasks.failure(task, statement, said), "Nothing is left.");
    }

    /** The place, then the marked line and the mark. */
    private static List<String> marked(String script, int statement, SqlFailure said) {
        MigrateException report = report(script, statement, said);
        List<String> lines = report.details().subList(0, report.details().size() - 2);
        return Stream.concat(Stream.of(String.valueOf(report.location().orElseThrow())), lines.stream())
                .toList();
    }

    @Test
    void marksAPositionInTheFirstLine() {
        assertThat(marked("SELECT 1;\n  SELECT x FROM t;", 2, Tasks.saidAt(7)))
                .containsExactly("m/1_a.sql:2:10", "2 | SELECT x FROM t", "  |        ^");
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'"})
    void marksAPositionInALaterLineWhateverEndsLines(String end) {
        String script = "SELECT 1;" + end + "SELECT 2," + end + "\tx FROM t;";
        int position = "SELECT 2,".length() + end.length() + 1;
        assertThat(marked(script, 2, Tasks.saidAt(position)))
                .containsExactly("m/1_a.sql:3:2", "3 |  x FROM t", "  |  ^");
    }

    @Test
    void marksALineOfABody() {
        String script = "SELECT 1;\nDO\n$x$\nBEGIN\n  RAISE 'no';\nEND $x$;";
        assertThat(marked(script, 2, Tasks.saidOnLine(3, SqlFailure.Within.BODY)))
                .containsExactly("m/1_a.sql:5:3", "5 |   RAISE 'no';", "  |   ^");
    }

    @Test
    void countsPositionsInCodePoints() {
        assertThat(marked("SELECT '😀', x;", 1, Tasks.saidAt(12)))
                .containsExactly("m/1_a.sql:1:13", "1 | SELECT '😀', x", "  |             ^");
    }

    @Test
    void cutsLongLinesAroundTheMark() {
        String script = "SELECT " + "1, ".repeat(1_000) + "x, " + "2, ".repeat(1_000) + "3";
        List<String> marked = marked(script, 1, Tasks.saidAt(7 + 3_000));
        assertThat(marked.get(0)).isEqualTo("m/1_a.sql:1:3008");
        assertThat(marked.get(1)).hasSize(164).contains("1, x, 2");
        assertThat(marked.get(1).indexOf('x')).isEqualTo(marked.get(2).indexOf('^'));
    }

    @Test
    void marksTheEndOfTheStatementWhereThePositionIsBehindIt() {
        assertThat(marked("SELECT", 1, Tasks.saidAt(99))).containsExactly("m/1_a.sql:1:7", "1 | SELECT", "  |       ^");
    }

    @Test
    void marksALineWhereTheDatabaseTellsNoMore() {
        assertThat(marked("SELECT 1;\nSELECT 2,\n   x y\nFROM t", 2, Tasks.saidOnLine(2)))
                .containsExactly("m/1_a.sql:3:4", "3 |    x y", "  |    ^");
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void namesTheStatementWhereNothingMoreIsKnown(int statement) {
        assertThat(marked("SELECT 1;\n SELECT 2", statement, Tasks.said(SqlFailure.Kind.STATEMENT)))
                .containsExactly(statement == 1 ? "m/1_a.sql:1:1" : "m/1_a.sql:2:2");
        assertThat(marked("SELECT 1;\n SELECT 2", statement, Tasks.saidOnLine(1)))
                .containsExactly(statement == 1 ? "m/1_a.sql:1:1" : "m/1_a.sql:2:2");
    }

    @Test
    void asksWhetherAPlaceholderIsMeantWhereTheyAreOff() {
        String script = "SELECT ${a};\nSELECT ${}, $ {a};";
        assertThat(report(script, 1, Tasks.saidAt(8)).hint().orElseThrow())
                .contains("If ${a} is to be replaced, turn placeholders on with '--replace-placeholders on'");
        assertThat(report(script, 2, Tasks.saidAt(8)).hint()).contains("Mend the script and run 'migrate up' again.");
    }

    @ParameterizedTest
    @CsvSource({
        "STATEMENT,1 a failed at statement 2 of 2,MIGRATION_FAILED,Mend the script",
        "LOCK_TIMEOUT,1 a failed at statement 2 of 2,MIGRATION_FAILED,--lock-timeout",
        "CANCELLED,1 a was cancelled at statement 2 of 2,MIGRATION_FAILED,--statement-timeout",
        "INTERRUPTED,1 a was interrupted at statement 2 of 2,INTERRUPTED,goes on",
        "CONNECTION,1 a lost its connection at statement 2 of 2,CONNECTION_LOST,migrate info"
    })
    void saysWhatHappenedAndWhatToDo(SqlFailure.Kind kind, String message, ErrorCode code, String hint) {
        MigrateException report = report("SELECT 1; SELECT 2", 2, Tasks.said(kind));
        assertThat(report.message()).isEqualTo(message);
        assertThat(report.code()).isEqualTo(code);
        assertThat(report.hint().orElseThrow()).contains(hint);
        assertThat(report.details()).containsExactly("no (SQLSTATE XX000)", "Nothing is left.");
        assertThat(report.sqlState()).contains("XX000");
        assertThat(report.statement()).contains("SELECT 2");
    }
}
