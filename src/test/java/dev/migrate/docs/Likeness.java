package dev.migrate.docs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares what a page shows with what was printed. {@code [..]} stands for any text within a line, a line {@code ...} for
 * any lines; times, durations, process numbers, and the widths of columns that hang on them, don't count.
 */
final class Likeness {
    private static final String ANY_LINES = "...";
    private static final String ANY_TEXT = "[..]";

    private static final List<Rule> RULES = List.of(
            new Rule("\\b\\d{4}-\\d\\d-\\d\\d([ T])\\d\\d:\\d\\d:\\d\\dZ?", "2026-01-01$112:00:00"),
            new Rule("\\b\\d+(\\.\\d+)? (ms|s|min)( \\d+ s)?\\b", "1 ms"),
            new Rule("(Ms\": )\\d+", "$11"),
            new Rule("\\b20\\d{12}(?=_)", "20260101120000"),
            new Rule("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "00000000"),
            new Rule("\\b(process|connection) \\d+", "$1 1"),
            new Rule("-{4,}", "---"),
            new Rule("(?<=\\S) {2,}", "  "),
            new Rule(" +$", ""));

    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
    }

    private Likeness() {}

    static boolean of(List<String> shown, List<String> printed) {
        if (shown.isEmpty()) {
            return printed.isEmpty();
        }
        List<String> rest = shown.subList(1, shown.size());
        if (shown.get(0).equals(ANY_LINES)) {
            for (int skipped = 0; skipped <= printed.size(); skipped++) {
                if (of(rest, printed.subList(skipped, printed.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !printed.isEmpty()
                && ofLines(shown.get(0), printed.get(0))
                && of(rest, printed.subList(1, printed.size()));
    }

    private static boolean ofLines(String shown, String printed) {
        StringBuilder pattern = new StringBuilder();
        for (String part : plain(shown).split(Pattern.quote(ANY_TEXT), -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.matches(pattern.toString(), plain(printed));
    }

    private static String plain(String line) {
        String plain = line;
        for (Rule rule : RULES) {
            plain = rule.pattern().matcher(plain).replaceAll(rule.replacement());
        }
        return plain;
    }
}
