package dev.migrate.config;

import java.nio.file.Path;
import java.util.List;

/**
 * The value of a setting as it was written.
 *
 * @param texts several for a list, else one
 * @param origin where it was written
 * @param folder that relative paths in it start from
 */
record SettingValue(List<String> texts, Origin origin, Path folder) {
    SettingValue {
        texts = List.copyOf(texts);
    }

    /** Never the texts: one of them may be a password. */
    @Override
    public String toString() {
        return origin.toString();
    }
}
