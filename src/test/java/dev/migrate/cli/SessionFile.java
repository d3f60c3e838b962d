package dev.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.testing.Engine;
import dev.migrate.testing.Folders;
import dev.migrate.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A golden terminal session with the files that it starts from; {@code UPDATE_GOLDEN=1} writes it anew. */
record SessionFile(Path path) {
    private static final Path FOLDER = Path.of("src/test/resources/cli");

    static List<SessionFile> of(Engine engine) {
        String folder = engine.name().toLowerCase(java.util.Locale.ROOT);
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".txtar"))
                    .sorted()
                    .map(SessionFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void verify(Engine engine) throws Exception {
        Txtar golden = Txtar.parse(Files.readString(path));
        Path folder = Files.createTempDirectory("migrate-session").toRealPath();
        String now;
        try (TestDatabase database = TestDatabase.create(engine);
                TerminalSession session = new TerminalSession(
                        folder, engine == Engine.SQLITE ? Optional.empty() : Optional.of(database))) {
            write(golden.files(), folder);
            now = session.replay(golden.head());
        } finally {
            Folders.delete(folder);
        }
        if ("1".equals(System.getenv("UPDATE_GOLDEN"))) {
            Files.writeString(path, now + golden.rest());
        }
        assertThat(now + golden.rest()).isEqualTo(Files.readString(path).replace("\r\n", "\n"));
    }

    private static void write(Map<String, String> files, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            Files.writeString(target, file.getValue());
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
