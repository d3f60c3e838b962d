package dev.migrate.config;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with the settings, to report it at once. */
final class Problems {
    private final List<String> lines = new ArrayList<>();
    private @Nullable Location first;

    void add(String line) {
        lines.add(line);
    }

    void add(Location location, String text) {
        if (first == null) {
            first = location;
        }
        lines.add(location + ": " + text);
    }

    void throwIfAny() {
        if (lines.isEmpty()) {
            return;
        }
        String count = lines.size() == 1 ? "1 problem" : lines.size() + " problems";
        MigrateException.Builder failure = MigrateException.because(
                        ErrorCode.CONFIGURATION, "The configuration has " + count)
                .details(lines)
                .hint("'migrate --help' lists the options and variables, docs/configuration.md also the keys");
        if (first != null) {
            failure.at(first);
        }
        throw failure.build();
    }
}
