package dev.migrate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as a whole. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
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
