package dev.migrate.source.text;

import dev.migrate.model.Checksum;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of texts, fed in pieces, the same whether lines end in LF, CRLF or CR. */
public final class Checksums {
    private static final int PIECE = 8 * 1024;
    private static final String DIGITS = "0123456789abcdef";

    private final MessageDigest digest = sha256();
    private char[] normalised = {};
    private boolean afterCarriageReturn;
    private char highSurrogate;

    /** Of a whole text that has no byte-order mark. */
    public static Checksum of(String text) {
        Checksums checksums = new Checksums();
        checksums.add(text);
        return checksums.finish();
    }

    /** Of everything that the reader still gives, in constant memory. */
    public static Checksum of(Reader reader) throws IOException {
        Checksums checksums = new Checksums();
        char[] piece = new char[PIECE];
        for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
            checksums.add(new String(piece, 0, count));
        }
        return checksums.finish();
    }

    /** Adds the next piece of the text. */
    void add(String piece) {
        if (isPlain(piece)) {
            digest.update(piece.getBytes(StandardCharsets.UTF_8));
            return;
        }
        int length = piece.length();
        if (normalised.length <= length) {
            normalised = new char[length + 1];
        }
        int size = 0;
        if (highSurrogate != 0 && length > 0) {
            normalised[size++] = highSurrogate;
            highSurrogate = 0;
        }
        for (int i = 0; i < length; i++) {
            char c = piece.charAt(i);
            if (c != '\n' || !afterCarriageReturn) {
                normalised[size++] = c == '\r' ? '\n' : c;
            }
            afterCarriageReturn = c == '\r';
        }
        // A pair that the border of two pieces cuts would otherwise be digested as two question marks.
        if (size > 0 && Character.isHighSurrogate(normalised[size - 1])) {
            highSurrogate = normalised[--size];
        }
        digest.update(new String(normalised, 0, size).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it goes into the digest as it is: nothing to normalise, no border in the middle of a pair. */
    private boolean isPlain(String piece) {
        return !afterCarriageReturn
                && highSurrogate == 0
                && piece.indexOf('\r') < 0
                && !piece.isEmpty()
                && !Character.isHighSurrogate(piece.charAt(piece.length() - 1));
    }

    /** Forgets all pieces. */
    void reset() {
        digest.reset();
        afterCarriageReturn = false;
        highSurrogate = 0;
    }

    /** The checksum of the pieces; the next piece begins a new text. */
    Checksum finish() {
        byte[] bytes = digest.digest();
        reset();
        StringBuilder hex = new StringBuilder(bytes.length * 2);
        for (byte b : bytes) {
            hex.append(DIGITS.charAt((b >> 4) & 0xF)).append(DIGITS.charAt(b & 0xF));
        }
        return new Checksum(hex.toString());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
