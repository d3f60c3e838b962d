package dev.migrate.source.text;

import dev.migrate.model.Checksum;
import dev.migrate.model.ScriptText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;

/** Reads the text of files in one pass each; small ones are kept in memory, large ones are streamed. */
public final class ScriptReader {
    private static final long LARGE = 1024 * 1024;
    /** Thousands of files just below the limit would fill the memory as surely as one large file. */
    private static final long KEPT_IN_ALL = 64 * LARGE;

    private static final int PIECE = 8 * 1024;

    private final Charset charset;
    private final Checksums checksums = new Checksums();
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
            RereadText source = new RereadText(file, charset);
            try (Reader reader = source.open()) {
                return scan(name, source, reader);
            }
        }
        String text = decode(Files.readAllBytes(file.path()));
        kept += text.length();
        return scan(name, text);
    }

    /** What a text that is no file holds; {@code name} stands for a path. */
    public ScriptContents scan(String name, String text) throws IOException {
        return scan(name, (start, end) -> range(text, (int) start, (int) end), new StringReader(text));
    }

    private static ScriptText range(String text, int start, int end) {
        String section = text.substring(start, end);
        return () -> new StringReader(section);
    }

    private ScriptContents scan(String name, TextSource source, Reader reader) throws IOException {
        LineScan lines = new LineScan();
        checksums.reset();
        for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
            String text = new String(piece, 0, count);
            lines.add(text);
            checksums.add(text);
        }
        lines.finish();
        Checksum checksum = checksums.finish();
        return new ScriptContents(name, source, lines.length(), checksum, lines.annotations(), lines.codeLines());
    }

    private String decode(byte[] bytes) throws IOException {
        ByteOrderMark mark = ByteOrderMark.of(bytes, bytes.length).orElse(null);
        int start = mark == null ? 0 : mark.length();
        Charset encoding = mark == null ? charset : mark.charset();
        String text = new String(bytes, start, bytes.length - start, encoding);
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
