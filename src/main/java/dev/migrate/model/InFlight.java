package dev.migrate.model;

import java.time.Instant;
import java.util.Optional;

/**
 * The statement that an attempt outside a transaction had begun and not recorded as done.
 *
 * @param number from 1
 * @param hash of its text, 16 hexadecimal digits; empty if it is not known
 * @param since when it began; empty once the database has refused it, which may leave something behind all the same
 * @param evidence what the catalogue said before it
 */
public record InFlight(int number, String hash, Optional<Instant> since, String evidence) {
    /** A statement that begins now. */
    public static InFlight starting(int number, String hash, String evidence) {
        return new InFlight(number, hash, Optional.empty(), evidence);
    }

    /** Whether the database has answered that it refuses the statement. */
    public boolean isRefused() {
        return since.isEmpty();
    }
}
