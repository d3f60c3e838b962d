package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Unpacked servers and their initial data, kept for all later runs on this machine; {@code -Dtest.servers.cache=…} puts
 * them elsewhere. It may be deleted at any time.
 */
final class ServerCache {
    private static final Map<String, Path> READY = new ConcurrentHashMap<>();

    private ServerCache() {}

    /** Fills an empty folder. */
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    /** A folder that was filled once, by this run or by an earlier one, and whole. */
    static Path folder(String name, Filler filler) throws IOException {
        try {
            return READY.computeIfAbsent(name, wanted -> {
                try {
                    return filled(wanted, filler);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw new IOException("Can't make " + name + " in " + root(), failure.getCause());
        }
    }

    private static Path root() {
        String place = System.getProperty("test.servers.cache", "");
        return place.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache", "migrate-test-servers")
                : Path.of(place).toAbsolutePath();
    }

    private static Path filled(String name, Filler filler) throws IOException {
        Path folder = root().resolve(name);
        if (Files.exists(folder)) {
            return folder;
        }
        Files.createDirectories(root());
        Path lockFile = root().resolve(name + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && Files.notExists(folder)) {
                Path unfinished = root().resolve(name + ".part");
                Folders.delete(unfinished);
                Files.createDirectory(unfinished);
                filler.fill(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }
}
