package dev.migrate.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A file that keeps what comes only once, such as standard input, so that it can be read again; gone when it is closed. */
public final class SpooledText implements AutoCloseable {
    private final Path path;

    private SpooledText(Path path) {
        this.path = path;
    }

    /** Reads the stream to its end. */
    public static SpooledText of(InputStream stream) throws IOException {
        Path path = Files.createTempFile("migrate", ".sql");
        // for a signal, which closes nothing
        path.toFile().deleteOnExit();
        SpooledText spooled = new SpooledText(path);
        try {
            Files.copy(stream, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            spooled.close();
            throw e;
        }
        return spooled;
    }

    /** The file as it is now. */
    public SqlFile file() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new SqlFile(path, "", "", attributes.size(), attributes.lastModifiedTime());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
