package dev.migrate.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The version of a migration: whole numbers of any length, separated by dots or underscores, compared number by number.
 *
 * <p>{@code 1}, {@code 001} and {@code 1.0} are equal; {@code 9} comes before {@code 10}. The text is kept as written.
 */
public final class Version implements Comparable<Version> {
    private final String text;
    private final List<BigInteger> numbers;

    private Version(String text, List<BigInteger> numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** Reads a version, or says that the text is none. */
    public static Optional<Version> tryParse(String text) {
        if (!isVersion(text)) {
            return Optional.empty();
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (String part : split(text)) {
            numbers.add(new BigInteger(part));
        }
        while (numbers.size() > 1 && numbers.get(numbers.size() - 1).signum() == 0) {
            numbers.remove(numbers.size() - 1);
        }
        return Optional.of(new Version(text, List.copyOf(numbers)));
    }

    /** Reads a version; a text that is none is an error of the caller. */
    public static Version of(String text) {
        return tryParse(text)
                .orElseThrow(() -> MigrateException.because(ErrorCode.USAGE, "'" + text + "' is not a version")
                        .hint(
                                "A version is made of whole numbers separated by dots or underscores, such as 7, 007 or 1.2.")
                        .build());
    }

    private static boolean isVersion(String text) {
        boolean digitBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (!digitBefore || (c != '.' && c != '_'))) {
                return false;
            }
            digitBefore = digit;
        }
        return digitBefore;
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.' || text.charAt(i) == '_') {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    @Override
    public int compareTo(Version other) {
        int shared = Math.min(numbers.size(), other.numbers.size());
        for (int i = 0; i < shared; i++) {
            int order = numbers.get(i).compareTo(other.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(numbers.size(), other.numbers.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && numbers.equals(version.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    /** The version as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
