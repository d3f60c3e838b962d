package dev.migrate.source;

import dev.migrate.source.text.SqlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a folder holds that matters here.
 *
 * @param files with names ending in {@code .sql}, in order of path
 * @param settings files in which other tools keep settings of a single script
 */
record FoundFiles(List<SqlFile> files, Set<Path> settings) {

    /** The settings file that belongs to a script: Flyway's {@code X.sql.conf}, or Diesel's {@code metadata.toml}. */
    Optional<Path> settingsOf(SqlFile file) {
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        Path sidecar = file.folder().isEmpty()
                ? file.path().resolveSibling(file.name() + ".conf")
                : file.path().resolveSibling("metadata.toml");
        return settings.contains(sidecar) ? Optional.of(sidecar) : Optional.empty();
    }
}
