package dev.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.testing.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn package} leaves for users. */
class DistributionIT {
    private static final Path FOLDER = Path.of(System.getProperty("distribution.folder"));
    private static final String VERSION = System.getProperty("distribution.version");
    private static final Map<String, String> THIS_JAVA = Map.of("MIGRATE_JAVA_HOME", System.getProperty("java.home"));

    @TempDir
    Path scratch;

    private Path launcher;

    @BeforeEach
    void copyIntoAFolderWithSpaces() throws IOException {
        Path copy = scratch.resolve("Program Files").resolve("a copy");
        Files.createDirectories(copy.resolveSibling(""));
        Folders.copy(FOLDER, copy);
        launcher = copy.resolve("bin/migrate");
    }

    @Test
    void runsFromAnywhere() throws Exception {
        assertThat(run(launcher, THIS_JAVA)).isEqualTo(new Outcome(0, "migrate " + VERSION + "\n", ""));
    }

    @Test
    void runsThroughSymbolicLinks() throws Exception {
        Path absolute = Files.createSymbolicLink(scratch.resolve("absolute link"), launcher);
        Path relative = Files.createSymbolicLink(scratch.resolve("relative link"), Path.of("absolute link"));
        assertThat(run(absolute, THIS_JAVA).status()).isEqualTo(0);
        assertThat(run(relative, THIS_JAVA).status()).isEqualTo(0);
    }

    @Test
    void saysWhatToDoWhereThereIsNoJava() throws Exception {
        Outcome outcome = run(launcher, Map.of("MIGRATE_JAVA_HOME", "/nowhere"));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("/nowhere/bin/java").contains("Install Java 17 or newer");
    }

    @Test
    void launchersNameAllLibraries() throws IOException {
        for (String name : List.of("migrate", "migrate.bat")) {
            assertThat(Files.readString(FOLDER.resolve("bin").resolve(name), UTF_8))
                    .contains(libraries());
        }
    }

    @Test
    void licenceListNamesAllLibraries() throws IOException {
        String list = Files.readString(FOLDER.resolve("licenses/THIRD-PARTY.md"), UTF_8);
        for (String library : libraries()) {
            String name = library.replaceFirst("-\\d.*", "");
            assertThat(list)
                    .contains(name.equals("migrate") ? "# Software that comes with migrate" : "| `" + name + "` |");
        }
    }

    @Test
    void archiveHoldsTheFolder() throws IOException {
        List<String> archived = new ArrayList<>();
        Path archive = FOLDER.resolveSibling("migrate-" + VERSION + ".tar.gz");
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    archived.add(entry.getName());
                    assertThat(entry.getMode() & 0777).isEqualTo(entry.getName().endsWith("/migrate") ? 0755 : 0644);
                }
            }
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(archived)
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> "migrate-" + VERSION + "/" + FOLDER.relativize(file))
                            .toList());
        }
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private record Outcome(int status, String out, String err) {}

    private Outcome run(Path program, Map<String, String> environment) throws IOException, InterruptedException {
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--version")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Outcome(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
