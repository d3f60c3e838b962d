package dev.migrate.model;

/**
 * SHA-256 of a script's text, with its byte-order mark stripped and its line ends turned to LF.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Checksum(String hex) {
    @Override
    public String toString() {
        return hex;
    }
}
