package dev.migrate.source.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes before a text that say how it is encoded; they are no part of it. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    UTF_16_BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
    UTF_16_LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE");

    /** Bytes of the longest mark. */
    static final int LONGEST = 3;

    private final Charset charset;
    /** One byte in each character. */
    private final String bytes;

    ByteOrderMark(Charset charset, String bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    /** The mark that the first {@code length} bytes begin with. */
    static Optional<ByteOrderMark> of(byte[] start, int length) {
        for (ByteOrderMark mark : values()) {
            if (mark.matches(start, length)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    private boolean matches(byte[] start, int length) {
        if (length < bytes.length()) {
            return false;
        }
        for (int i = 0; i < bytes.length(); i++) {
            if ((start[i] & 0xFF) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return bytes.length();
    }
}
