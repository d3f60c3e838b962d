package dev.migrate.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes a file without its byte-order mark and, unlike the JDK's reader, says at which byte it became invalid. */
final class StrictReader extends Reader {
    private static final int BUFFER = 16 * 1024;

    private final InputStream stream;
    private final Charset charset;
    private final boolean marked;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER);
    private long consumed;
    private boolean streamEnded;
    private boolean decoded;

    /** Takes over the stream; the charset counts only if the stream does not begin with a mark. */
    StrictReader(InputStream stream, Charset charset) throws IOException {
        this.stream = stream;
        int length = stream.readNBytes(bytes.array(), 0, ByteOrderMark.LONGEST);
        bytes.position(0).limit(length);
        chars.limit(0);
        ByteOrderMark mark = ByteOrderMark.of(bytes.array(), length).orElse(null);
        marked = mark != null;
        this.charset = mark == null ? charset : mark.charset();
        if (mark != null) {
            bytes.position(mark.length());
            consumed = mark.length();
        }
        decoder = this.charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (decoded) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, from, count);
        return count;
    }

    private void decode() throws IOException {
        chars.clear();
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, streamEnded);
        consumed += bytes.position() - before;
        if (result.isError()) {
            throw new MalformedTextException(consumed, charset.name(), marked);
        }
        if (result.isUnderflow()) {
            if (streamEnded) {
                decoder.flush(chars);
                decoded = true;
            } else {
                fill();
            }
        }
        chars.flip();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            streamEnded = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
