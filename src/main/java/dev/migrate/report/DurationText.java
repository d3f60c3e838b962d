package dev.migrate.report;

import java.time.Duration;

/** Durations as people read them: {@code 3 ms}, {@code 1.2 s}, {@code 4 min 5 s}, {@code 2 h 3 min}. */
final class DurationText {
    private DurationText() {}

    static String of(Duration duration) {
        return ofMillis(duration.getSeconds() * 1000 + duration.getNano() / 1_000_000);
    }

    static String ofMillis(long millis) {
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 10_000) {
            long tenths = millis / 100;
            return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
        }
        long seconds = millis / 1000;
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? pair(seconds / 60, "min", seconds % 60, "s")
                : pair(seconds / 3600, "h", seconds % 3600 / 60, "min");
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
