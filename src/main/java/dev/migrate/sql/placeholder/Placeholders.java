package dev.migrate.sql.placeholder;

import dev.migrate.model.Directives;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.PlaceholderName;
import dev.migrate.sql.SqlSyntax;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The values of placeholders.
 *
 * @param mode for scripts that say nothing about it themselves
 */
public record Placeholders(PlaceholderMode mode, Map<PlaceholderName, String> values) {
    public static final Placeholders NONE = new Placeholders(PlaceholderMode.OFF, Map.of());

    public Placeholders {
        values = Map.copyOf(values);
    }

    /**
     * What replaces them in a script.
     *
     * @param identifier quotes a name as the database wants it
     */
    public Replacer in(Directives script, SqlSyntax syntax, UnaryOperator<String> identifier) {
        PlaceholderMode wanted = script.placeholders().orElse(mode);
        return wanted == PlaceholderMode.OFF ? Replacer.NONE : new Replacer(wanted, values, syntax, identifier);
    }

    /** Never the values: one of them may be a secret. */
    @Override
    public String toString() {
        return mode.word() + " " + values.keySet();
    }
}
