package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.Location;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlScannerPropertyTest {
    private static final int SEEDS = 300;

    static List<String> dialects() {
        return ScannerCase.dialects();
    }

    private static ScriptListing scan(String script, String dialect) {
        return ScriptListing.of(new StringReader(script), ScannerCase.syntax(dialect));
    }

    private static List<String> texts(ScriptListing listing) {
        return listing.statements().stream().map(SqlStatement::text).toList();
    }

    /** Line and column by the plainest means. */
    private static Location place(String script, int offset) {
        String before = script.substring(0, offset).replace("\r\n", "\n").replace('\r', '\n');
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return new Location("script.sql", lines + 1, line.codePointCount(0, line.length()) + 1);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void findsEachStatementWhereItIs(String dialect) {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomScript script = new RandomScript(seed, dialect, 12);
            ScriptListing listing = scan(script.text(), dialect);
            assertThat(texts(listing)).as("seed %s: %s", seed, script.text()).isEqualTo(script.statements());
            for (int i = 0; i < listing.statements().size(); i++) {
                SqlStatement statement = listing.statements().get(i);
                assertThat(statement.number()).isEqualTo(i + 1);
                assertThat(statement.offset()).isEqualTo(script.offsets().get(i));
                assertThat(statement.location()).isEqualTo(place(script.text(), (int) statement.offset()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void findsTheSameAgainInTheStatementsAlone(String dialect) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<String> found = texts(scan(new RandomScript(seed, dialect, 12).text(), dialect));
            assertThat(texts(scan(String.join("\n;", found), dialect))).isEqualTo(found);
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void findsTheSameInALongScriptThatComesSlowly(String dialect) {
        RandomScript script = new RandomScript(1, dialect, 2000);
        ScriptListing listing = ScriptListing.of(new SlowReader(script.text()), ScannerCase.syntax(dialect));
        assertThat(texts(listing)).isEqualTo(script.statements());
        assertThat(String.valueOf(listing)).isEqualTo(String.valueOf(scan(script.text(), dialect)));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void findsTheSameInEachCaseThatComesSlowly(String dialect) throws IOException {
        for (ScannerCase each : ScannerCase.of(dialect)) {
            assertThat(String.valueOf(ScriptListing.of(new SlowReader(each.script()), each.syntax())))
                    .isEqualTo(String.valueOf(ScriptListing.of(new StringReader(each.script()), each.syntax())));
        }
    }

    /** With characters missing there is no telling what should be found, but nothing may be found twice or out of place. */
    @ParameterizedTest
    @MethodSource("dialects")
    void copesWithMutilatedScripts(String dialect) {
        Random random = new Random(7);
        for (int seed = 0; seed < SEEDS; seed++) {
            StringBuilder text = new StringBuilder(new RandomScript(seed, dialect, 6).text());
            for (int i = 0; i < 3; i++) {
                text.deleteCharAt(random.nextInt(text.length()));
            }
            String script = text.toString();
            ScriptListing listing = scan(script, dialect);
            long end = 0;
            for (SqlStatement statement : listing.statements()) {
                assertThat(statement.offset()).isGreaterThanOrEqualTo(end);
                end = statement.offset() + statement.text().length();
                assertThat(script.substring((int) statement.offset(), (int) end))
                        .isEqualTo(statement.text());
            }
        }
    }
}
