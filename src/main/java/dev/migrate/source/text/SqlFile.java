package dev.migrate.source.text;

import java.io.File;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A file as it was found.
 *
 * @param folder name of the folder that it lies in, if that folder holds one migration as {@code up.sql} and the like;
 *     else empty
 * @param name of the file itself
 * @param size in bytes, when it was found
 * @param modified when it was found
 */
public record SqlFile(Path path, String folder, String name, long size, FileTime modified) {
    private static final String SUFFIX = ".sql";

    /** Whether the name ends in {@code .sql}, in capitals or not. */
    public static boolean isNamedSql(String name) {
        return hasSuffix(name, SUFFIX);
    }

    /** Whether the name ends so, in capitals or not. */
    public static boolean hasSuffix(String name, String suffix) {
        return name.regionMatches(true, name.length() - suffix.length(), suffix, 0, suffix.length());
    }

    /** The name without {@code .sql}. */
    public String stem() {
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** The path as people read it. */
    public String shown() {
        return shown(path);
    }

    /** A path as people read it: as it was given, with {@code /} on every system. */
    public static String shown(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
