package dev.migrate.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants in UTC, written without {@code java.time.format}, which takes longer to load than a short command to run. */
final class UtcText {
    private UtcText() {}

    /** {@code 2026-11-24 10:03:12}. */
    static String readable(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        return date(time) + " " + time(time);
    }

    /** {@code 2026-11-24T10:03:12Z}, with milliseconds where there are any. */
    static String iso(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        int millis = instant.getNano() / 1_000_000;
        return date(time) + "T" + time(time) + (millis == 0 ? "" : "." + digits(millis, 3)) + "Z";
    }

    private static String date(LocalDateTime time) {
        return digits(time.getYear(), 4) + "-" + digits(time.getMonthValue(), 2) + "-"
                + digits(time.getDayOfMonth(), 2);
    }

    private static String time(LocalDateTime time) {
        return digits(time.getHour(), 2) + ":" + digits(time.getMinute(), 2) + ":" + digits(time.getSecond(), 2);
    }

    private static String digits(int number, int width) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
