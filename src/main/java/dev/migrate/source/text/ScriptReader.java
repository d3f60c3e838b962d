package dev.migrate.source.text;

import dev.migrate.model.Checksum;
import dev.migrate.model.ScriptText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads the text of files in one pass each; small ones are kept in memory, large ones are streamed. */
public final class ScriptReader {
    private static final long LARGE = 1024 * 1024;
    /** Thousands of files just below the limit would fill the memory as surely as one large file. */
    private static final long KEPT_IN_ALL = 64 * LARGE;

    private static final int PIECE = 8 * 1024;

    private final Charset charset;
    private final char[] piece = new char[PIECE];
    private long kept;

    /** {@code charset} is that of files without a byte-order mark. */
    public ScriptReader(Charset charset) {
        this.charset = charset;
    }

    /** Reads a file; bytes that are not valid in its encoding are a {@link MalformedTextException}. */
    public ScriptContents read(SqlFile file) throws IOException {
        return read(file.shown(), file);
    }

    /** Reads a file that people know by another name. */
    public ScriptContents read(String name, SqlFile file) throws IOException {
        if (file.size() > LARGE || kept > KEPT_IN_ALL) {
            return readLarge(name, new RereadText(file, charset));
        }
        String text = decode(Files.readAllBytes(file.path()));
        kept += text.length();
        return scan(name, text);
    }

    /** What a text that is no file holds; {@code name} stands for a path. */
    public ScriptContents scan(String name, String text) throws IOException {
        LineScan lines = new LineScan();
        lines.add(text);
        lines.finish();
        return contents(name, (start, end) -> range(text, (int) start, (int) end), lines, Checksums.of(text));
    }

    private static ScriptText range(String text, int start, int end) {
        String section = text.substring(start, end);
        return () -> new StringReader(section);
    }

    /** The digest takes most of the time: another processor reads the file for it. */
    private ScriptContents readLarge(String name, RereadText source) throws IOException {
        try (Reader reader = source.open();
                Reader digested = source.open()) {
            CompletableFuture<Checksum> checksum = CompletableFuture.supplyAsync(() -> digest(digested));
            LineScan lines = new LineScan();
            for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
                String text = new String(piece, 0, count);
                if (text.indexOf('\0') >= 0) {
                    throw source.nulCharacter();
                }
                lines.add(text);
            }
            lines.finish();
            return contents(name, source, lines, checksum.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
            throw e;
        }
    }

    private static Checksum digest(Reader reader) {
        try {
            return Checksums.of(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScriptContents contents(String name, TextSource source, LineScan lines, Checksum checksum) {
        return new ScriptContents(name, source, lines.length(), checksum, lines.annotations(), lines.codeLines());
    }

    private String decode(byte[] bytes) throws IOException {
        ByteOrderMark mark = ByteOrderMark.of(bytes, bytes.length).orElse(null);
        int start = mark == null ? 0 : mark.length();
        Charset encoding = mark == null ? charset : mark.charset();
        String text = new String(bytes, start, bytes.length - start, encoding);
        if (text.indexOf('\0') >= 0) {
            throw NulCharacterException.in(new ByteArrayInputStream(bytes), charset);
        }
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        // Either the file has this character, or the decoder put it where bytes are invalid: the slow way tells.
        try (Reader strict = new StrictReader(new ByteArrayInputStream(bytes), charset)) {
            StringBuilder exact = new StringBuilder(text.length());
            for (int count = strict.read(piece); count >= 0; count = strict.read(piece)) {
                exact.append(piece, 0, count);
            }
            return exact.toString();
        }
    }
}
