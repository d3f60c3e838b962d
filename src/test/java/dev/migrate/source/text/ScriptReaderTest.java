package dev.migrate.source.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.ScriptText;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {
    /** SHA-256 of {@code bytes/lf.sql} as sha256sum prints it; it must never change. */
    private static final String CHECKSUM = "c7ef45a3bf2a5cd4b57d6c82e28946f051c62427812c6e3bf48e352482ad9e19";

    private static final Path BYTES = Path.of("src/test/resources/bytes");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"lf", "crlf", "cr", "bom", "utf16le", "utf16be"})
    void theSameTextHasTheSameChecksumHoweverItIsStored(String name) throws IOException {
        ScriptContents contents = read(BYTES.resolve(name + ".sql"), StandardCharsets.UTF_8);
        assertThat(contents.checksum().hex()).isEqualTo(CHECKSUM);
        assertThat(textOf(contents)).startsWith("-- Über 😀");
    }

    @Test
    void readsOtherEncodings() throws IOException {
        ScriptContents contents = read(BYTES.resolve("latin1.sql"), StandardCharsets.ISO_8859_1);
        assertThat(textOf(contents)).isEqualTo("-- Über\nSELECT 1;\n");
        assertThat(contents.checksum()).isEqualTo(Checksums.of("-- Über\nSELECT 1;\n"));
    }

    @Test
    void byteOrderMarkCountsMoreThanTheSetting() throws IOException {
        ScriptContents contents = read(BYTES.resolve("bom.sql"), StandardCharsets.ISO_8859_1);
        assertThat(contents.checksum().hex()).isEqualTo(CHECKSUM);
    }

    @Test
    void saysWhichByteIsInvalid() {
        assertThatThrownBy(() -> read(BYTES.resolve("latin1.sql"), StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(MalformedTextException.class, failure -> {
                    assertThat(failure.offset()).isEqualTo(3);
                    assertThat(failure.encoding()).isEqualTo("UTF-8");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16_383, 16_384, 2_000_000})
    void saysWhichByteIsInvalidInAnyPlace(int place) throws IOException {
        byte[] bytes = new byte[place + 10];
        Arrays.fill(bytes, (byte) 'x');
        bytes[place] = (byte) 0xC3;
        assertThatThrownBy(() -> read(write(bytes), StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        MalformedTextException.class,
                        failure -> assertThat(failure.offset()).isEqualTo(place));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 0", "UTF-8, 16384", "UTF-8, 2000000", "ISO-8859-1, 5", "UTF-16LE, 6", "UTF-16BE, 2000000"})
    void saysWhereANulIs(String encoding, int place) throws IOException {
        Charset charset = Charset.forName(encoding);
        // in UTF-16 this letter ends in a byte of zeros, or begins with one, but is no NUL
        String before = "\u0100é".repeat(place);
        int offset = before.getBytes(charset).length;
        byte[] bytes = (before + "\0 and more").getBytes(charset);
        assertThatThrownBy(() -> read(write(bytes), charset))
                .isInstanceOfSatisfying(
                        NulCharacterException.class,
                        failure -> assertThat(failure.offset()).isEqualTo(offset));
    }

    @Test
    void countsTheMarkInTheOffset() throws IOException {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF};
        assertThatThrownBy(() -> read(write(bytes), StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        MalformedTextException.class,
                        failure -> assertThat(failure.offset()).isEqualTo(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void refusesACharacterThatTheEndOfTheFileCutsOff(int kept) throws IOException {
        byte[] whole = "ab😀".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(write(Arrays.copyOf(whole, 2 + kept)), StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        MalformedTextException.class,
                        failure -> assertThat(failure.offset()).isEqualTo(2));
    }

    @Test
    void acceptsTheReplacementCharacterWhereTheFileHasIt() throws IOException {
        String text = "-- \uFFFD is a character like others\n";
        assertThat(textOf(read(write(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-1", "UTF-16LE"})
    void largeFilesReadAsSmallOnesDo(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        String text = "INSERT INTO t VALUES ('ä');\r\n".repeat(60_000);
        ScriptContents contents = read(write(text.getBytes(charset)), charset);
        assertThat(contents.length()).isEqualTo(text.length());
        assertThat(contents.codeLines()).isEqualTo(60_000);
        assertThat(contents.checksum()).isEqualTo(Checksums.of(text));
        assertThat(textOf(contents)).isEqualTo(text);
        assertThat(textOf(contents)).as("read again").isEqualTo(text);
        assertThat(text(contents.text().range(29, 58))).isEqualTo("INSERT INTO t VALUES ('ä');\r\n");
        assertThat(text(contents.text().range(text.length(), text.length()))).isEmpty();
    }

    @Test
    void largeFileThatChangedMeanwhileIsRefused() throws IOException {
        Path file = write(" ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
        ScriptContents contents = read(file, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        assertThatThrownBy(() -> textOf(contents)).isInstanceOfSatisfying(MigrateException.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.FILES_UNREADABLE);
            assertThat(failure.message()).endsWith("x.sql' was changed while it was being used");
        });
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.sql"), bytes);
    }

    private static ScriptContents read(Path file, Charset charset) throws IOException {
        return new ScriptReader(charset).read(sqlFile(file));
    }

    private static SqlFile sqlFile(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new SqlFile(file, "", file.getFileName().toString(), attributes.size(), attributes.lastModifiedTime());
    }

    private static String textOf(ScriptContents contents) throws IOException {
        return text(contents.text().range(0, contents.length()));
    }

    private static String text(ScriptText text) throws IOException {
        StringWriter writer = new StringWriter();
        try (Reader reader = text.open()) {
            reader.transferTo(writer);
        }
        return writer.toString();
    }
}
