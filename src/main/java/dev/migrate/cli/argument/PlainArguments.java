package dev.migrate.cli.argument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arguments in this program's own spelling.
 *
 * @param variables settings that came as arguments of another tool but have no option here, as environment variables
 */
public record PlainArguments(List<String> arguments, Map<String, String> variables) {
    /** Rewrites the spellings of golang-migrate and Flyway; arguments without such come back as they are. */
    public static PlainArguments of(List<String> arguments) {
        return new ForeignArguments(arguments).rewritten();
    }

    /** Collects them. */
    static final class Builder {
        private final List<String> arguments = new ArrayList<>();
        private final Map<String, String> variables = new HashMap<>();

        void add(String... texts) {
            arguments.addAll(List.of(texts));
        }

        /** Adds before all others, which thereby have the last word. */
        void addFirst(String... texts) {
            arguments.addAll(0, List.of(texts));
        }

        void variable(String name, String text) {
            variables.put(name, text);
        }

        PlainArguments build() {
            return new PlainArguments(List.copyOf(arguments), Map.copyOf(variables));
        }
    }
}
