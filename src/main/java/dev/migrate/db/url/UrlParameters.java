package dev.migrate.db.url;

import dev.migrate.model.Durations;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameters after the {@code ?} of a database URL while it is read: those with a meaning here are taken out. */
final class UrlParameters {
    private static final String TABLE = "x-migrations-table";
    private static final String STATEMENT_TIMEOUT = "x-statement-timeout";
    private static final List<String> SECRET_WORDS =
            List.of("password", "passwd", "pwd", "passphrase", "secret", "token", "credential");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param coding of the values */
    UrlParameters(String query, PercentCoding coding) {
        for (String parameter : split(query)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            values.put(name, equals < 0 ? "" : coding.decode(parameter.substring(equals + 1)));
        }
    }

    /** The parameters of a query, the empty ones left out. */
    static List<String> split(String query) {
        List<String> parameters = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= query.length(); i++) {
            if (i == query.length() || query.charAt(i) == '&') {
                if (i > start) {
                    parameters.add(query.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parameters;
    }

    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && "-_.".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether the value of a parameter with this name is never shown. */
    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : SECRET_WORDS) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Takes a parameter out; an empty one is none. */
    Optional<String> take(String name) {
        String value = values.remove(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Takes out the parameters that are for golang-migrate. */
    MigrateParameters takeMigrateParameters() {
        Optional<String> table = take(TABLE);
        Optional<String> milliseconds = take(STATEMENT_TIMEOUT);
        Optional<Duration> statementTimeout =
                milliseconds.isPresent() ? Optional.of(duration(milliseconds.get())) : Optional.empty();
        List<String> unsupported = new ArrayList<>();
        for (String name : values.keySet()) {
            if (name.startsWith("x-")) {
                unsupported.add(name);
            }
        }
        values.keySet().removeAll(unsupported);
        return new MigrateParameters(table, statementTimeout, unsupported);
    }

    /** What is left. */
    Map<String, String> rest() {
        return values;
    }

    private static Duration duration(String milliseconds) {
        Optional<Duration> duration = Durations.parse(milliseconds + "ms");
        if (duration.isPresent()) {
            return duration.get();
        }
        throw MigrateException.because(
                        ErrorCode.CONFIGURATION,
                        "the parameter " + STATEMENT_TIMEOUT + " of the database URL must be a whole number, not '"
                                + milliseconds + "'")
                .hint("It counts milliseconds; --statement-timeout takes 500ms, 5s, 10m or 1h.")
                .build();
    }
}
