package dev.migrate.cli.process;

import dev.migrate.ToolVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program lies, and where it keeps what it can make again.
 *
 * @param home the program's folder; empty where no launcher started it
 * @param caches a folder of this version in the user's place for caches; empty where there is none
 */
public record Installation(Optional<Path> home, Optional<Path> caches) {
    /** No folders: the program keeps nothing. */
    public static final Installation NONE = new Installation(Optional.empty(), Optional.empty());

    /** What the launchers say, and the environment. */
    public static Installation of(Map<String, String> variables) {
        return new Installation(folder(System.getProperty("migrate.home", "")), caches(variables));
    }

    /** As the launchers find it, too. */
    private static Optional<Path> caches(Map<String, String> variables) {
        for (String place : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
            String caches = variables.getOrDefault(place, "");
            if (!caches.isEmpty()) {
                return folder(caches, "migrate", ToolVersion.text());
            }
        }
        return folder(variables.getOrDefault("HOME", ""), ".cache", "migrate", ToolVersion.text());
    }

    private static Optional<Path> folder(String path, String... below) {
        return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path, below));
    }

    /** Where native libraries lie: beside the program's jars, or in the cache. */
    public Optional<Path> nativeLibraries() {
        if (home.isPresent()) {
            Path own = home.get().resolve("lib").resolve("native");
            if (Files.isDirectory(own)) {
                return Optional.of(own);
            }
        }
        return caches.isPresent() ? Optional.of(caches.get().resolve("native")) : caches;
    }
}
