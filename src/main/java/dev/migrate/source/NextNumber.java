package dev.migrate.source;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Version;
import dev.migrate.source.name.Layout;
import dev.migrate.source.name.ScriptName;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/** Finds the version of a new migration, as its file name shall have it. */
final class NextNumber {
    private static final int DIGITS_IN_EMPTY_FOLDER = 3;

    private final NewMigration wanted;
    private final FolderStyle style;
    private final Instant now;

    NextNumber(NewMigration wanted, FolderStyle style, Instant now) {
        this.wanted = wanted;
        this.style = style;
        this.now = now;
    }

    String find() {
        String newest = style.newest().map(ScriptName::number).orElse("");
        String digits = newest.replace("-", "");
        return switch (numbering(digits)) {
            case SEQUENTIAL -> newest.isEmpty() ? padded(BigInteger.ONE, DIGITS_IN_EMPTY_FOLDER) : increased(digits);
            case TIMESTAMP -> withDashesOf(newest, timestamp(digits));
        };
    }

    private Numbering numbering(String newest) {
        if (wanted.numbering().isPresent()) {
            return wanted.numbering().get();
        }
        if (wanted.digits().isPresent()) {
            return Numbering.SEQUENTIAL;
        }
        if (newest.isEmpty() && wanted.layout().isPresent()) {
            return usual(wanted.layout().get());
        }
        return wanted.format().isPresent() || isTimestamp(newest) ? Numbering.TIMESTAMP : Numbering.SEQUENTIAL;
    }

    /** As the tool numbers that the layout comes from. */
    private static Numbering usual(Layout layout) {
        return switch (layout) {
            case PLAIN, PAIRED, FLYWAY -> Numbering.SEQUENTIAL;
            case FOLDER, PRISMA, DBMATE, GOOSE, SQL_MIGRATE -> Numbering.TIMESTAMP;
        };
    }

    private static boolean isTimestamp(String number) {
        return number.chars().allMatch(Character::isDigit) && Timestamps.isTimestamp(number);
    }

    /** The newest with one more in its last number: {@code 010} after {@code 009}, {@code 1.3} after {@code 1.2}. */
    private String increased(String newest) {
        int last = Math.max(newest.lastIndexOf('.'), newest.lastIndexOf('_')) + 1;
        String number = newest.substring(last);
        return newest.substring(0, last) + padded(new BigInteger(number).add(BigInteger.ONE), number.length());
    }

    private String padded(BigInteger number, int usualDigits) {
        String text = number.toString();
        int digits = wanted.digits().orElse(usualDigits);
        if (wanted.digits().isPresent() && text.length() > digits) {
            throw MigrateException.because(
                            ErrorCode.USAGE, "the next number, " + text + ", has more than " + digits + " digits")
                    .hint("Ask for more digits, or for a timestamp.")
                    .build();
        }
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private String timestamp(String newest) {
        if (wanted.format().isPresent()) {
            return formatted(wanted.format().get());
        }
        if (!isTimestamp(newest)) {
            return Timestamps.of(now, wanted.zone());
        }
        String number = Timestamps.like(newest, now, wanted.zone());
        // Two within one second, or a neighbour from a clock ahead of ours: the new one still comes last.
        BigInteger least = new BigInteger(newest).add(BigInteger.ONE);
        return new BigInteger(number).compareTo(least) < 0 ? least.toString() : number;
    }

    private String formatted(String format) {
        String number = Timestamps.formatted(format, now, wanted.zone());
        Optional<Version> version = Version.tryParse(number);
        if (version.isEmpty()) {
            throw MigrateException.because(
                            ErrorCode.USAGE, "the format '" + format + "' gives '" + number + "', which is no version")
                    .hint("Use a layout of digits such as 20060102150405, or unix, or unixNano.")
                    .build();
        }
        String taken = style.files().get(version.get());
        if (taken != null) {
            throw MigrateException.because(ErrorCode.USAGE, "version " + number + " exists already: '" + taken + "'")
                    .hint("Use a finer format, or try again later.")
                    .build();
        }
        return number;
    }

    /** {@code 20240115} as {@code 2024-01-15}, if that is how the newest has it. */
    private static String withDashesOf(String newest, String number) {
        StringBuilder result = new StringBuilder(number);
        for (int at = newest.indexOf('-'); at >= 0 && at < result.length(); at = newest.indexOf('-', at + 1)) {
            result.insert(at, '-');
        }
        return result.toString();
    }
}
