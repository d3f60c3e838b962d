package dev.migrate.config;

import dev.migrate.model.PlaceholderName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Brings the values of placeholders together: for each name, the one from the place that goes before the others. */
final class PlaceholderValues {
    private static final String PLURAL = "MIGRATE_PLACEHOLDERS_";

    private final NavigableMap<PlaceholderName, PlaceholderValue> values = new TreeMap<>();

    Map<PlaceholderName, PlaceholderValue> values() {
        return values;
    }

    /** Takes {@code NAME=VALUE} from options; of several for one name the last. */
    void readOptions(List<String> pairs, Origin origin) {
        for (String pair : pairs) {
            pairName(pair)
                    .ifPresent(name ->
                            values.put(name, new PlaceholderValue(pair.substring(pair.indexOf('=') + 1), origin)));
        }
    }

    void readVariables(Map<String, String> environment) {
        environment.forEach((variable, text) -> {
            Optional<PlaceholderName> name = variableName(variable);
            if (name.isPresent() && !text.isEmpty()) {
                Origin origin = new Origin(Origin.Kind.VARIABLE, "variable " + variable);
                values.put(name.get(), new PlaceholderValue(text, origin));
            }
        });
    }

    /** Fills in from the config file what nothing before it has said. */
    void fillIn(Map<PlaceholderName, PlaceholderValue> found) {
        found.forEach(values::putIfAbsent);
    }

    /** Whether a text is the name of a placeholder, {@code =} and a value. */
    static boolean isPair(String text) {
        return pairName(text).isPresent();
    }

    /** The placeholder whose value an environment variable holds. */
    static Optional<PlaceholderName> variableName(String variable) {
        if (!variable.startsWith(PlaceholderName.VARIABLE_PREFIX)) {
            return Optional.empty();
        }
        return PlaceholderName.parse(variable.substring(PlaceholderName.VARIABLE_PREFIX.length()))
                .filter(name -> name.variable().equals(variable));
    }

    /** The variable that is likely to be meant by one that is no placeholder's, though it begins like one. */
    static Optional<String> meant(String variable) {
        String upper = variable.toUpperCase(Locale.ROOT);
        for (String beginning : List.of(PlaceholderName.VARIABLE_PREFIX, PLURAL)) {
            if (upper.startsWith(beginning)) {
                return PlaceholderName.parse(upper.substring(beginning.length()))
                        .map(PlaceholderName::variable);
            }
        }
        return Optional.empty();
    }

    private static Optional<PlaceholderName> pairName(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? Optional.empty() : PlaceholderName.parse(pair.substring(0, equals));
    }
}
