package dev.migrate.source;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes times as versions, in the shapes that folders of migrations have them. */
final class Timestamps {
    private static final String DIGITS = "yyyyMMddHHmmssSSS";
    private static final int UP_TO_SECONDS = 14;
    private static final List<Integer> LENGTHS_OF_DATES = List.of(8, 10, 12, 14, 17);

    /** What Go's {@code time} package writes for a part of a time, and where that part is among our digits. */
    private static final Map<String, int[]> GO_PARTS = Map.of(
            "2006", new int[] {0, 4},
            "06", new int[] {2, 4},
            "01", new int[] {4, 6},
            "02", new int[] {6, 8},
            "15", new int[] {8, 10},
            "04", new int[] {10, 12},
            "05", new int[] {12, 14});

    private Timestamps() {}

    /** Whether the digits are a time rather than one of a row of numbers. */
    static boolean isTimestamp(String digits) {
        return isDate(digits) || isUnix(digits, 10) || isUnix(digits, 13);
    }

    private static boolean isDate(String digits) {
        return LENGTHS_OF_DATES.contains(digits.length())
                && (digits.startsWith("19") || digits.startsWith("20"))
                && isBetween(digits.substring(4, 6), 1, 12)
                && isBetween(digits.substring(6, 8), 1, 31);
    }

    private static boolean isUnix(String digits, int length) {
        return digits.length() == length && digits.charAt(0) == '1';
    }

    private static boolean isBetween(String twoDigits, int least, int most) {
        int number = Integer.parseInt(twoDigits);
        return number >= least && number <= most;
    }

    /** A time with year, month, day, hour, minute and second. */
    static String of(Instant time, ZoneId zone) {
        return digits(time, zone).substring(0, UP_TO_SECONDS);
    }

    /** A time in the shape of another. */
    static String like(String timestamp, Instant time, ZoneId zone) {
        if (isDate(timestamp)) {
            return digits(time, zone).substring(0, timestamp.length());
        }
        return Long.toString(timestamp.length() == 13 ? time.toEpochMilli() : time.getEpochSecond());
    }

    /** A time in a format of golang-migrate's {@code create -format}. */
    static String formatted(String format, Instant time, ZoneId zone) {
        if (format.equals("unix")) {
            return Long.toString(time.getEpochSecond());
        }
        if (format.equals("unixNano")) {
            return Long.toString(time.getEpochSecond() * 1_000_000_000 + time.getNano());
        }
        String digits = digits(time, zone);
        StringBuilder result = new StringBuilder();
        for (int at = 0; at < format.length(); ) {
            int length = partLength(format, at);
            if (length == 0) {
                result.append(format.charAt(at));
                at++;
                continue;
            }
            int[] range = GO_PARTS.getOrDefault(format.substring(at, at + length), new int[] {0, 0});
            result.append(digits, range[0], range[1]);
            at += length;
        }
        return result.toString();
    }

    private static int partLength(String format, int at) {
        for (int length = 4; length >= 2; length -= 2) {
            if (at + length <= format.length() && GO_PARTS.containsKey(format.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static String digits(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern(DIGITS, Locale.ROOT).withZone(zone).format(time);
    }
}
