package dev.migrate.engine.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The beginning of a SHA-256, enough to tell a statement from what it was: 16 hexadecimal digits. */
public final class StatementHash {
    private static final int BYTES = 8;

    private StatementHash() {}

    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** One hash for a row of statements. */
    public static String chained(String before, String text) {
        return of(before + of(text));
    }
}
