package dev.migrate.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What runs exclude each other on: one history table of one database.
 *
 * @param name of the table with its schema and, where locks span databases, its database
 */
public record LockKey(String name) {
    /** A number that another program's lock is unlikely to have. */
    public long number() {
        return ByteBuffer.wrap(digest()).getLong();
    }

    /** A name of at most 64 characters: the limit of {@code GET_LOCK}. */
    public String shortName() {
        return "migrate-" + Long.toHexString(number());
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("migrate:" + name).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
