package dev.migrate.model;

import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of a script's text, with its byte-order mark stripped and its line ends turned to LF.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Checksum(String hex) {
    // written out, because what Java makes for records by itself is put together anew at each start
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checksum checksum && hex.equals(checksum.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    @Override
    public String toString() {
        return hex;
    }
}
