package dev.migrate.source.name;

import dev.migrate.model.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Guesses what was meant by a file name that no layout understands. */
final class NearMiss {
    private static final List<String> DIRECTIONS = List.of("up", "down");
    private static final String FLYWAY_PREFIXES = "VURB";

    private NearMiss() {}

    /** The stem that was probably meant, if it is one that {@code understood} accepts. */
    static Optional<String> of(String stem, Predicate<String> understood) {
        String dots = fewerDots(stem);
        for (String candidate : List.of(dots, direction(dots), flyway(stem), numbered(dots), noDot(dots))) {
            if (!candidate.equals(stem) && understood.test(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** {@code 001_x.up.} as {@code 001_x.up}, which leaves no dot before another or at the end. */
    private static String fewerDots(String stem) {
        StringBuilder result = new StringBuilder(stem.length());
        for (int i = 0; i < stem.length(); i++) {
            boolean needless = stem.charAt(i) == '.' && (i + 1 == stem.length() || stem.charAt(i + 1) == '.');
            if (!needless) {
                result.append(stem.charAt(i));
            }
        }
        return result.toString();
    }

    /** {@code 001_x.dwon} as {@code 001_x.down}. */
    private static String direction(String stem) {
        int dot = stem.lastIndexOf('.');
        if (dot < 0) {
            return stem;
        }
        String ending = stem.substring(dot + 1);
        String meant = switch (ending) {
            case "undo", "revert", "rollback" -> "down";
            case "do", "apply", "forward" -> "up";
            default -> Nearest.to(ending, DIRECTIONS).orElse(ending);
        };
        return stem.substring(0, dot + 1) + meant;
    }

    /** {@code v366_x} as {@code V366__x}. */
    private static String flyway(String stem) {
        if (stem.isEmpty() || FLYWAY_PREFIXES.indexOf(Character.toUpperCase(stem.charAt(0))) < 0) {
            return stem;
        }
        int end = 1;
        while (isDigit(stem, end) || (end > 1 && isPointOfVersion(stem, end))) {
            end++;
        }
        int name = skipSeparators(stem, end);
        boolean onlyWord = end == 1 && name == 1;
        return onlyWord
                ? stem
                : Character.toUpperCase(stem.charAt(0)) + stem.substring(1, end) + "__" + stem.substring(name);
    }

    private static boolean isPointOfVersion(String stem, int at) {
        boolean point = at < stem.length() && (stem.charAt(at) == '.' || stem.charAt(at) == '_');
        return point && isDigit(stem, at + 1) && !isNameAt(stem, at + 1);
    }

    /** {@code 001-create users} as {@code 001_create_users}, {@code 2024-01-15-x} as {@code 20240115_x}. */
    private static String numbered(String stem) {
        StringBuilder number = new StringBuilder();
        int at = 0;
        while (isDigit(stem, at) || (at > 0 && isDashOfDate(stem, at))) {
            if (isDigit(stem, at)) {
                number.append(stem.charAt(at));
            }
            at++;
        }
        if (number.isEmpty()) {
            return stem;
        }
        String name = stem.substring(skipSeparators(stem, at)).replace(' ', '_');
        return name.isEmpty() ? number.toString() : number + "_" + name;
    }

    private static boolean isDashOfDate(String stem, int at) {
        return at < stem.length() && stem.charAt(at) == '-' && isDigit(stem, at + 1) && !isNameAt(stem, at + 1);
    }

    /** Whether the digits here begin a name, as in {@code 2fa_tokens}. */
    private static boolean isNameAt(String stem, int digits) {
        int end = digits;
        while (isDigit(stem, end)) {
            end++;
        }
        return end < stem.length() && Character.isLetter(stem.charAt(end));
    }

    /** {@code 001_x.test} as {@code 001_x_test}. */
    private static String noDot(String stem) {
        int dot = stem.lastIndexOf('.');
        return dot < 0 ? stem : stem.substring(0, dot) + "_" + stem.substring(dot + 1);
    }

    private static int skipSeparators(String stem, int from) {
        int at = from;
        while (at < stem.length() && "_-. ".indexOf(stem.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(String stem, int at) {
        return at < stem.length() && stem.charAt(at) >= '0' && stem.charAt(at) <= '9';
    }
}
