package dev.migrate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as a whole. */
public final class Folders {
    private Folders() {}

    /** Deletes a folder and all in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> paths = Files.walk(folder)) {
            contents = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contents) {
            Files.deleteIfExists(path);
        }
    }

    /** Copies a folder, with the permissions of its files, to a place where nothing is. */
    public static void copy(Path source, Path target) throws IOException {
        List<Path> contents;
        try (Stream<Path> paths = Files.walk(source)) {
            contents = paths.toList();
        }
        for (Path path : contents) {
            Files.copy(path, target.resolve(source.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Copies a server's initial data, of which the greater part is zeros. */
    static void copySparsely(Path source, Path target) throws IOException {
        Commands.run("cp", "-a", "--sparse=always", source.toString(), target.toString());
    }

    /** Makes a folder for a server: in memory where there is room, because databases are made several times faster there. */
    static Path createForServer() throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean roomy = Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > 2L << 30;
        return roomy ? Files.createTempDirectory(memory, "migrate-test") : Files.createTempDirectory("migrate-test");
    }
}
