package dev.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Captured output, compared with a file that {@code UPDATE_GOLDEN=1} rewrites. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/report");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Streams plain() {
        return Streams.plain(print(out), print(err));
    }

    Streams terminal(int width) {
        return new Streams(print(out), print(err), true, true, width);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Compares both streams. */
    void verify(String name) {
        verify(name, "--- stderr\n" + err() + "--- stdout\n" + out());
    }

    static void verify(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if ("1".equals(System.getenv("UPDATE_GOLDEN"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
