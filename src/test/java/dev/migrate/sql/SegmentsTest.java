package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.model.Checksum;
import dev.migrate.model.Directives;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Script;
import dev.migrate.model.TransactionMode;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
    static Classification classify(SqlStatement statement) {
        StatementHead head = statement.head();
        if (head.startsWith("BEGIN") || head.startsWith("START", "TRANSACTION")) {
            return new Classification(StatementRole.BEGINS, "begins a transaction");
        }
        if (head.startsWith("COMMIT") || head.startsWith("END")) {
            return new Classification(StatementRole.COMMITS, "commits");
        }
        if (head.startsWith("ROLLBACK") && !head.startsWith("ROLLBACK", "TO")) {
            return new Classification(StatementRole.ROLLS_BACK, "rolls back");
        }
        if (head.startsWith("VACUUM") || head.startsWith("CREATE", "INDEX", "CONCURRENTLY")) {
            return new Classification(StatementRole.ALONE, "can't run inside a transaction");
        }
        if (head.startsWith("TRUNCATE")) {
            return new Classification(StatementRole.COMMITS_FIRST, "commits by itself");
        }
        if (head.startsWith("PRAGMA", "FOREIGN_KEYS")) {
            return new Classification(StatementRole.BEFORE_TRANSACTION, "has no effect inside a transaction");
        }
        return Classification.ORDINARY;
    }

    private static Segments segments(String script, TransactionMode mode) {
        Script whole = new Script(
                "a.sql", 1, 0, () -> new StringReader(script), new Checksum("0".repeat(64)), Directives.NONE);
        return Segments.of(ScriptOutline.of(whole, SqlSyntax.SQLITE, SegmentsTest::classify), mode);
    }

    /** Each statement's kind of unit, with a bar behind the last statement of a unit. */
    private static String units(Segments segments, int statements) {
        StringBuilder units = new StringBuilder();
        for (int number = 1; number <= statements; number++) {
            units.append(segments.kind(number)).append(segments.endsUnit(number) ? "|" : " ");
        }
        return units.toString().trim();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "AUTO => x;y;z => WHOLE WHOLE WHOLE|",
                "AUTO => x;vacuum;y;z;create index concurrently i on t(a) => GROUP|ALONE|GROUP GROUP|ALONE|",
                "AUTO => vacuum;vacuum => ALONE|ALONE|",
                "AUTO => begin;x;y;commit => OMITTED|WHOLE WHOLE|OMITTED|",
                "AUTO => begin;commit => OMITTED|OMITTED|",
                "AUTO => set a=1;begin;x;commit;set a=2 => WHOLE OMITTED|WHOLE OMITTED|WHOLE|",
                "AUTO => pragma foreign_keys=off;begin;x;commit;pragma foreign_keys=on => BEFORE|OMITTED|WHOLE|OMITTED|AFTER|",
                "AUTO => pragma foreign_keys=off;x;pragma foreign_keys=on => BEFORE|WHOLE|AFTER|",
                "AUTO => x;pragma foreign_keys=off;y;pragma foreign_keys=on => WHOLE BEFORE|WHOLE|AFTER|",
                "AUTO => pragma foreign_keys=off => AFTER|",
                "AUTO => begin;x;commit;y => OWN OWN OWN|GROUP|",
                "AUTO => x;begin;y;commit => GROUP|OWN OWN OWN|",
                "AUTO => begin;x;rollback => OWN OWN OWN|",
                "AUTO => begin;x;commit;begin;y;end => OWN OWN OWN|OWN OWN OWN|",
                "AUTO => begin;x;rollback to s;commit => OMITTED|WHOLE WHOLE|OMITTED|",
                "AUTO => begin;x;vacuum;y;commit => OWN OWN OWN OWN OWN|",
                "AUTO => begin;x;truncate t;y;commit => OWN OWN|ALONE|GROUP|ALONE|",
                "AUTO => x;truncate t;y => GROUP|ALONE|GROUP|",
                "AUTO => begin;x;commit;vacuum;y;pragma foreign_keys=on => OWN OWN OWN|ALONE|GROUP|ALONE|",
                "AUTO => x;commit;y => GROUP|ALONE|GROUP|",
                "AUTO => begin;begin;x;commit => OWN OWN OWN OWN|",
                "AUTO => x;commit;create index concurrently i on t(a);begin => GROUP|OMITTED|ALONE|OMITTED|",
                "AUTO => x;commit;begin;y;z => GROUP|OMITTED|OMITTED|GROUP GROUP|",
                "AUTO => x;commit;begin;y;commit;begin;z => GROUP|OMITTED|OWN OWN OWN|OMITTED|GROUP|",
                "OFF => x;y;vacuum => ALONE|ALONE|ALONE|",
                "OFF => x;begin;y;z;commit => ALONE|OWN OWN OWN OWN|",
                "ON => x;vacuum;y => WHOLE WHOLE WHOLE|",
                "ON => begin;x;vacuum;commit => OMITTED|WHOLE WHOLE|OMITTED|"
            })
    void putsStatementsTogether(TransactionMode mode, String script, String units) {
        Segments segments = segments(script, mode);
        assertThat(units(segments, script.split(";", -1).length)).isEqualTo(units);
        boolean whole = !units.contains("GROUP") && !units.contains("ALONE") && !units.contains("OWN");
        assertThat(segments.mode()).isEqualTo(whole ? ScriptMode.WHOLE : ScriptMode.JOURNALED);
        assertThat(segments.reason().isEmpty()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "AUTO => x;y;create index concurrently i on t(a) => CREATE INDEX CONCURRENTLY can't run inside a transaction",
                "AUTO => x;begin;y;commit => has transactions of its own (BEGIN at line 2)",
                "AUTO => begin;y;commit;vacuum => VACUUM can't run inside a transaction",
                "AUTO => x;commit => has transactions of its own (COMMIT at line 2)",
                "OFF => x => the script asks for no transaction"
            })
    void saysWhyTheScriptIsJournaled(TransactionMode mode, String script, String reason) {
        assertThat(segments(script.replace(";", ";\n"), mode).reason()).isEqualTo(reason);
    }

    @Test
    void knowsWhetherStatementsRunOutsideTheTransaction() {
        assertThat(segments("pragma foreign_keys=off;y", TransactionMode.AUTO).runsOutside())
                .isTrue();
        assertThat(segments("y;pragma foreign_keys=on", TransactionMode.AUTO).runsOutside())
                .isTrue();
        assertThat(segments("x;y", TransactionMode.AUTO).runsOutside()).isFalse();
    }

    @Test
    void runsAnEmptyScriptWhole() {
        assertThat(segments("-- nothing", TransactionMode.AUTO).mode()).isEqualTo(ScriptMode.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"AUTO, 'x;\n begin;y'", "OFF, 'commit;\n begin;y'"})
    void refusesATransactionThatNeverEnds(TransactionMode mode, String script) {
        assertThatThrownBy(() -> segments(script, mode)).isInstanceOfSatisfying(MigrateException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.FILES_INVALID);
            assertThat(String.valueOf(e.location().orElseThrow())).isEqualTo("a.sql:2:2");
        });
    }

    @Test
    void refusesOneTransactionForSeveral() {
        assertThatThrownBy(() -> segments("begin;x;commit;y", TransactionMode.ON))
                .isInstanceOf(MigrateException.class)
                .hasMessage("a.sql asks for one transaction, but has transactions of its own (BEGIN at line 1)");
    }
}
