package dev.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @ParameterizedTest
    @CsvSource({
        "SELECT 1,SELECT 1",
        "'SELECT\n  1',SELECT …",
        "'a\r\nb',a …",
        "0123456789A,012345678…",
        "0123456789,0123456789"
    })
    void showsTheBeginningOfAText(String text, String expected) {
        assertThat(Text.beginning(text, 10)).isEqualTo(expected);
    }

    @Test
    void showsControlCharactersInsteadOfObeyingThem() {
        assertThat(Text.line("a\u001b[31mb\u0007\u009b\u007f\u2066"))
                .isEqualTo("a\\u001b[31mb\\u0007\\u009b\\u007f\\u2066");
        assertThat(Text.line("a\nb\rc\td")).isEqualTo("a\\nb\\rc    d");
        assertThat(Text.line("größe 表 😀")).isEqualTo("größe 表 😀");
    }

    @Test
    void splitsLinesAndDropsEmptyOnesAtTheEnd() {
        assertThat(Text.lines("a\r\n\nb\n\n")).containsExactly("a", "", "b");
        assertThat(Text.lines("")).isEmpty();
    }

    @Test
    void countsColumns() {
        assertThat(Text.width("abc")).isEqualTo(3);
        assertThat(Text.width("表")).isEqualTo(2);
        assertThat(Text.width("e\u0301")).isEqualTo(1);
        assertThat(Text.width("😀")).isEqualTo(2);
    }

    @Test
    void cutsToColumns() {
        assertThat(Text.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Text.cut("abcdef", 4)).isEqualTo("abc…");
        assertThat(Text.cut("表表表", 4)).isEqualTo("表…");
        assertThat(Text.cut("abc", 0)).isEmpty();
    }

    @Test
    void writesInstantsInUtc() {
        assertThat(UtcText.readable(Examples.NOON)).isEqualTo("2026-11-24 10:03:12");
        assertThat(UtcText.iso(Examples.NOON)).isEqualTo("2026-11-24T10:03:12.345Z");
        assertThat(UtcText.iso(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(UtcText.iso(LocalDateTime.of(294_276, 1, 1, 0, 0).toInstant(ZoneOffset.UTC)))
                .isEqualTo("294276-01-01T00:00:00Z");
    }
}
