package dev.migrate.source.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** A NUL character in a file's text, which no database takes and no editor shows. */
public final class NulCharacterException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    private NulCharacterException(long offset) {
        super("byte " + offset + " begins a NUL character");
        this.offset = offset;
    }

    /** Finds the first one in a file that has one, read from its first byte. */
    static NulCharacterException in(InputStream file, Charset charset) throws IOException {
        InputStream bytes = new BufferedInputStream(file);
        bytes.mark(ByteOrderMark.LONGEST);
        byte[] start = bytes.readNBytes(ByteOrderMark.LONGEST);
        bytes.reset();
        ByteOrderMark mark = ByteOrderMark.of(start, start.length).orElse(null);
        long offset = bytes.skip(mark == null ? 0 : mark.length());
        int width = width(mark == null ? charset : mark.charset());
        while (!isNul(bytes.readNBytes(width))) {
            offset += width;
        }
        return new NulCharacterException(offset);
    }

    /** Bytes of a NUL, without the mark that some encodings begin with. */
    private static int width(Charset charset) {
        return "\0\0".getBytes(charset).length - "\0".getBytes(charset).length;
    }

    private static boolean isNul(byte[] bytes) {
        for (byte part : bytes) {
            if (part != 0) {
                return false;
            }
        }
        return true;
    }

    /** Of its first byte, from 0, a byte-order mark included. */
    public long offset() {
        return offset;
    }
}
