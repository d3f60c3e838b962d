package dev.migrate.model;

import java.time.Duration;
import java.util.Optional;

/** Reads durations as people write them in options, files and directives, and writes them as people read them. */
public final class Durations {
    private static final int MOST_DIGITS = 12;

    private Durations() {}

    /** Reads {@code 500ms}, {@code 5s}, {@code 10m}, {@code 1h}, or plain seconds; empty if the text is none of these. */
    public static Optional<Duration> parse(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return Optional.empty();
        }
        long amount = Long.parseLong(text.substring(0, digits));
        return switch (text.substring(digits)) {
            case "ms" -> Optional.of(Duration.ofMillis(amount));
            case "", "s" -> Optional.of(Duration.ofSeconds(amount));
            case "m" -> Optional.of(Duration.ofMinutes(amount));
            case "h" -> Optional.of(Duration.ofHours(amount));
            default -> Optional.empty();
        };
    }

    /** Rounded to what a person wants to know: {@code 3 ms}, {@code 1.2 s}, {@code 4 min 5 s}, {@code 2 h 10 min}. */
    public static String format(Duration duration) {
        long millis = Math.max(0, duration.plusNanos(500_000).toMillis());
        if (millis < 1_000) {
            return millis + " ms";
        }
        long tenths = (millis + 50) / 100;
        if (tenths < 600) {
            return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " s";
        }
        long seconds = (millis + 500) / 1_000;
        if (seconds < 3_600) {
            return pair(seconds / 60, " min", seconds % 60, " s");
        }
        long minutes = (seconds + 30) / 60;
        return pair(minutes / 60, " h", minutes % 60, " min");
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        return large + largeUnit + (small == 0 ? "" : " " + small + smallUnit);
    }
}
