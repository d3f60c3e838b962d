package dev.migrate.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Server programs as Maven artifacts carry them: files of a jar, or a tar archive inside a jar. */
final class Archives {
    private static final int OWNER_MAY_EXECUTE = 0b001_000_000;

    private Archives() {}

    /** The name of an artifact's file without its extension. */
    static String name(Path jar) {
        return jar.getFileName().toString().replace(".jar", "");
    }

    /** Unpacks those files of a jar that {@code place} gives a path to. */
    static void unzip(Path jar, Path folder, Function<String, Optional<Path>> place) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Optional<Path> path = entry.isDirectory() ? Optional.empty() : place.apply(entry.getName());
                if (path.isPresent()) {
                    Path file = inside(folder, path.get().toString());
                    Files.createDirectories(file.resolveSibling(""));
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }

    /** Unpacks the tar archive that is an entry of a jar. */
    static void untar(Path jar, String archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream packed = new BufferedInputStream(zip.getInputStream(zip.getEntry(archive)));
                InputStream content = archive.endsWith("gz") ? new GZIPInputStream(packed) : new XZInputStream(packed);
                TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(content))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, folder);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = inside(folder, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, inside(folder, entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                makeExecutable(file);
            }
        }
    }

    static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("An archive with a file outside of it: " + name);
        }
        return file;
    }
}
