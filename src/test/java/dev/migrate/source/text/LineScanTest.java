package dev.migrate.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineScanTest {
    @ParameterizedTest
    @CsvSource({
        "-- migrate:transaction off, MIGRATE, transaction off",
        "--migrate:up, MIGRATE, up",
        "'   --   MIGRATE:up', MIGRATE, up",
        "-- +goose Up, GOOSE, ' Up'",
        "--+goose NO TRANSACTION, GOOSE, ' NO TRANSACTION'",
        "-- +migrate Up notransaction, SQL_MIGRATE, ' Up notransaction'",
        "-- atlas:txmode none, ATLAS, ' none'",
        "-- no-transaction, SQLX, ''",
        "---- tern: disable-tx ----, TERN, ' disable-tx ----'",
        "---- create above / drop below ----, TERN_SEPARATOR, ' ----'",
        "-- //@UNDO, MYBATIS_SEPARATOR, ''"
    })
    void findsWhatCommentsSayToTools(String line, AnnotationStyle style, String rest) {
        List<Annotation> annotations = scan(line + "\n", 100).annotations();
        assertThat(annotations).hasSize(1);
        assertThat(annotations.get(0).style()).isEqualTo(style);
        assertThat(annotations.get(0).rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- creates users",
                "-- we migrate:up later",
                "-- no-transactions please",
                "-- +gooses",
                "SELECT 1; -- migrate:down",
                "/* migrate:up */",
                "- migrate:up",
                "# migrate:up"
            })
    void leavesOtherLinesAlone(String line) {
        assertThat(scan(line, 100).annotations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 1000})
    void knowsPlacesWhateverEndsLinesAndWhereverTheTextIsCut(int size) {
        String text = "-- migrate:up\r\nSELECT 1;\r\r\n-- migrate:down\rSELECT 2;\n\n  -- migrate:up";
        LineScan scan = scan(text, size);
        assertThat(scan.annotations()).extracting(Annotation::line).containsExactly(1, 4, 7);
        assertThat(scan.annotations()).extracting(Annotation::codeBefore).containsExactly(0L, 1L, 2L);
        assertThat(scan.annotations())
                .extracting(one -> text.substring((int) one.start(), (int) one.end()))
                .containsExactly("-- migrate:up\r\n", "-- migrate:down\r", "  -- migrate:up");
        assertThat(scan.length()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT 1, 1",
        "'  SELECT 1', 1",
        "-- a, 0",
        "'', 0",
        "'/* a */', 0",
        "'/* a */ SELECT 1', 1",
        "'/* a */ /* b */ -- c', 0",
        "'/*|a|*/', 0",
        "'/*|a|*/ SELECT|1', 2",
        "'/*!40101 SET x = 1 */', 1",
        "'/*M!100100 SET x = 1 */', 1",
        "'/*|a', 0",
        "# a, 0",
        "'SELECT /*|1', 2"
    })
    void tellsCodeFromComments(String text, long lines) {
        assertThat(scan(text.replace('|', '\n'), 100).codeLines()).isEqualTo(lines);
    }

    @Test
    void looksOnlyAtTheBeginningOfLongLines() {
        String text = "-- migrate:irreversible " + "x".repeat(1_000_000) + "\n-- migrate:up\n";
        List<Annotation> annotations = scan(text, 4_096).annotations();
        assertThat(annotations).hasSize(2);
        assertThat(annotations.get(0).rest().length()).isLessThan(1_000);
        assertThat(annotations.get(1).line()).isEqualTo(2);
    }

    private static LineScan scan(String text, int size) {
        LineScan scan = new LineScan();
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += size) {
            pieces.add(text.substring(from, Math.min(text.length(), from + size)));
        }
        for (String piece : pieces) {
            scan.add(piece);
        }
        scan.finish();
        return scan;
    }
}
