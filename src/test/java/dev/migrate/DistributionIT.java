package dev.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.testing.Folders;
import dev.migrate.testing.Polling;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mvn package} leaves for users. */
class DistributionIT {
    private static final Path FOLDER = Path.of(System.getProperty("distribution.folder"));
    private static final String VERSION = System.getProperty("distribution.version");
    /** A pipeline, which has no archive made for the next run. */
    private static final Map<String, String> THIS_JAVA =
            Map.of("MIGRATE_JAVA_HOME", System.getProperty("java.home"), "CI", "true");

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path scratch;

    private Path copy;
    private Path launcher;

    @BeforeEach
    void copyIntoAFolderWithSpaces() throws IOException {
        copy = scratch.resolve("Program Files").resolve("a copy");
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
    void isBuiltWithAnArchiveOfClassesAndANativeLibrary() throws IOException {
        assertThat(archivesIn(FOLDER.resolve("lib/archives"))).hasSize(1);
        assertThat(filesIn(FOLDER.resolve("lib/native"))).hasSize(1);
    }

    @Test
    void makesAnArchiveForTheNextRunWhereItIsMovedTo() throws Exception {
        Path caches = scratch.resolve("caches");
        Map<String, String> person =
                Map.of("MIGRATE_JAVA_HOME", System.getProperty("java.home"), "XDG_CACHE_HOME", caches.toString());
        assertThat(archiveUsed(person)).isEmpty();
        assertThat(run(launcher, person).status()).isEqualTo(0);
        assertThat(Polling.until(LONG, () -> archivesIn(caches).size() == 1)).isTrue();
        assertThat(archiveUsed(person)).contains(archivesIn(caches).get(0));
        assertThat(run(launcher, person)).isEqualTo(new Outcome(0, "migrate " + VERSION + "\n", ""));
    }

    @Test
    void takesANewerJarRatherThanAnArchive() throws Exception {
        Path archive = putArchive("any bytes");
        assertThat(archiveUsed(THIS_JAVA)).contains(archive);
        Path jar = copy.resolve("lib/migrate-" + VERSION + ".jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(archiveUsed(THIS_JAVA)).isEmpty();
    }

    @Test
    void runsSilentlyWithAnArchiveThatDoesNotFit() throws Exception {
        putArchive("no archive at all");
        assertThat(run(launcher, THIS_JAVA)).isEqualTo(new Outcome(0, "migrate " + VERSION + "\n", ""));
    }

    @Test
    void runsWhereNothingCanBeKept() throws Exception {
        Map<String, String> nowhere =
                Map.of("MIGRATE_JAVA_HOME", System.getProperty("java.home"), "XDG_CACHE_HOME", "/dev/null");
        Outcome outcome = run(launcher, nowhere, "info", "-d", "sqlite:" + scratch.resolve("a.db"), "-p", examples());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isEqualTo(0);
    }

    /** What Java makes for records and comparators is in no archive: to put it together takes a tenth of a start. */
    @ParameterizedTest
    @ValueSource(strings = {"info", "up", "plan", "validate", "version"})
    void linksNothingAnewAtEachStart(String command) throws Exception {
        Map<String, String> tracing = new HashMap<>(THIS_JAVA);
        tracing.put("JAVA_TOOL_OPTIONS", "-Djava.lang.invoke.MethodHandle.TRACE_METHOD_LINKAGE=true");
        Outcome outcome = run(launcher, tracing, command, "-d", "sqlite:" + scratch.resolve("a.db"), "-p", examples());
        assertThat(outcome.out()).contains("linkCallSite").doesNotContain("ObjectMethods", "altMetafactory");
    }

    private static String examples() {
        return Path.of("migrations-example/sqlite").toAbsolutePath().toString();
    }

    /** Puts an archive where the launcher looks for that of this Java. */
    private Path putArchive(String content) throws IOException {
        Path home = copy.toRealPath();
        Path folder = Path.of(home + "/lib/archives" + home + System.getProperty("java.home") + "/bin/java");
        return Files.writeString(Files.createDirectories(folder).resolve("1.jsa"), content);
    }

    /** The archive in the command with which the launcher starts Java. */
    private Optional<Path> archiveUsed(Map<String, String> environment) throws IOException, InterruptedException {
        Map<String, String> pipeline = new HashMap<>(environment);
        pipeline.put("CI", "true");
        Matcher option = Pattern.compile("-XX:(?:SharedArchiveFile|AOTCache)=(\\S.*?\\.(?:jsa|aot))")
                .matcher(run(Path.of("/bin/sh"), pipeline, "-x", launcher.toString(), "--version")
                        .err());
        return option.find() ? Optional.of(Path.of(option.group(1))) : Optional.empty();
    }

    private static List<Path> archivesIn(Path folder) {
        return filesIn(folder).stream()
                .filter(file -> file.toString().matches(".*\\.(jsa|aot)")
                        && !file.toString().contains("/making/"))
                .toList();
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException beingMade) {
            return List.of();
        }
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
                            .filter(file -> !file.startsWith(FOLDER.resolve("lib/archives"))
                                    && !file.startsWith(FOLDER.resolve("lib/native")))
                            .map(file -> "migrate-" + VERSION + "/" + FOLDER.relativize(file))
                            .toList());
        }
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("lib"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private record Outcome(int status, String out, String err) {}

    private Outcome run(Path program, Map<String, String> environment) throws IOException, InterruptedException {
        return run(program, environment, "--version");
    }

    private Outcome run(Path program, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CI"));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Outcome(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
