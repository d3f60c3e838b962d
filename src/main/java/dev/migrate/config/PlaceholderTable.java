package dev.migrate.config;

import dev.migrate.model.Location;
import dev.migrate.model.PlaceholderName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tomlj.TomlTable;

/** Reads a section {@code [placeholders]} of the config file. */
final class PlaceholderTable {
    private final TomlTable table;
    private final Function<List<String>, Location> locations;
    private final Problems problems;

    /** @param locations of keys in the table */
    PlaceholderTable(TomlTable table, Function<List<String>, Location> locations, Problems problems) {
        this.table = table;
        this.locations = locations;
        this.problems = problems;
    }

    /** All values that can be used; whatever is wrong with others goes to the problems. */
    Map<PlaceholderName, PlaceholderValue> values(Origin.Kind kind) {
        Map<PlaceholderName, PlaceholderValue> values = new HashMap<>();
        for (String key : table.keySet()) {
            Object value = table.get(List.of(key));
            Location location = locations.apply(List.of(key));
            Optional<PlaceholderName> name = PlaceholderName.parse(key);
            if (name.isEmpty()) {
                problems.add(location, "'" + key + "' can't be the name of a placeholder");
            } else if (values.containsKey(name.get())) {
                problems.add(
                        location, "'" + key + "' is set twice: it is the same placeholder as '" + name.get() + "'");
            } else if (value instanceof String || value instanceof Long || value instanceof Boolean) {
                Origin origin = new Origin(kind, location.file() + ":" + location.line());
                values.put(name.get(), new PlaceholderValue(String.valueOf(value), origin));
            } else {
                problems.add(location, "'" + key + "' expects a text in quotes");
            }
        }
        return values;
    }
}
