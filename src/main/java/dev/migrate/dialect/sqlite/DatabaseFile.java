package dev.migrate.dialect.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file that a database was opened in; one that takes its place later is another. */
final class DatabaseFile {
    private final Path path;
    private final @Nullable Object key;

    private DatabaseFile(Path path, @Nullable Object key) {
        this.path = path;
        this.key = key;
    }

    static DatabaseFile at(Path path) {
        return new DatabaseFile(path, key(path));
    }

    boolean isThere() {
        return Files.exists(path) && Objects.equals(key, key(path));
    }

    /** What tells a file from others; null where the system has nothing of the kind. */
    private static @Nullable Object key(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException notThere) {
            return null;
        }
    }
}
