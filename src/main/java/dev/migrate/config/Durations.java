package dev.migrate.config;

import java.time.Duration;
import java.util.Optional;

/** The way people write durations: {@code 500ms}, {@code 5s}, {@code 10m}, {@code 1h}, or plain seconds. */
public final class Durations {
    private static final int MAXIMUM_DIGITS = 9;

    private Durations() {}

    /** The duration that a text says, if it says one. */
    public static Optional<Duration> parse(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits > MAXIMUM_DIGITS) {
            return Optional.empty();
        }
        long amount = Long.parseLong(text.substring(0, digits));
        return switch (text.substring(digits)) {
            case "ms" -> Optional.of(Duration.ofMillis(amount));
            case "s", "" -> Optional.of(Duration.ofSeconds(amount));
            case "m" -> Optional.of(Duration.ofMinutes(amount));
            case "h" -> Optional.of(Duration.ofHours(amount));
            default -> Optional.empty();
        };
    }
}
