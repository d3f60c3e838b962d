package dev.migrate.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.model.Checksum;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumsTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void isPlainSha256OfTextWithoutCarriageReturns() {
        assertThat(Checksums.of("abc")).isEqualTo(new Checksum(ABC));
        assertThat(Checksums.of("")).isEqualTo(new Checksum(NOTHING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb\r\n", "a\rb\r", "a\r\nb\r", "a\nb\r\n"})
    void isTheSameForAllLineEnds(String text) {
        assertThat(Checksums.of(text)).isEqualTo(Checksums.of("a\nb\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\nb\n", "a\r\r\nb\n", "a\n\rb\n", "a\r\rb\n"})
    void keepsEmptyLines(String text) {
        assertThat(Checksums.of(text)).isEqualTo(Checksums.of("a\n\nb\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", " a\nb\n", "a \nb\n", "a\nb\n\n", "ab\n", "A\nb\n"})
    void differsForEverythingElse(String text) {
        assertThat(Checksums.of(text)).isNotEqualTo(Checksums.of("a\nb\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void doesNotDependOnWhereTheTextIsCut(int size) {
        String text = "a\r\nb\r\r\n\n\r😀é\r\n😀";
        Checksums checksums = new Checksums();
        for (int from = 0; from < text.length(); from += size) {
            checksums.add(text.substring(from, Math.min(text.length(), from + size)));
        }
        assertThat(checksums.finish()).isEqualTo(Checksums.of("a\nb\n\n\n\n😀é\n😀"));
    }

    @Test
    void streamsTextWithLineEndsAndPairsOnTheBordersOfPieces() throws IOException {
        String text = "x".repeat(8 * 1024 - 1) + "\r\n" + "y".repeat(8 * 1024 - 2) + "😀" + "\r\n".repeat(10_000);
        try (Reader reader = new StringReader(text)) {
            assertThat(Checksums.of(reader)).isEqualTo(Checksums.of(text.replace("\r\n", "\n")));
        }
    }

    @Test
    void beginsAnewAfterTheEndOfAText() {
        Checksums checksums = new Checksums();
        checksums.add("x\r");
        checksums.finish();
        checksums.add("\nabc");
        assertThat(checksums.finish()).isEqualTo(Checksums.of("\nabc"));
    }
}
