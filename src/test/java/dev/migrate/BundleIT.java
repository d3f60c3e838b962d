package dev.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn -Pbundle package} leaves for users, unpacked at another place. */
class BundleIT {
    private static final Path ARCHIVE = Path.of(System.getProperty("bundle.archive"));
    private static final String VERSION = System.getProperty("distribution.version");

    @TempDir
    Path scratch;

    private Path launcher;

    @BeforeEach
    void unpack() throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("a folder"));
        assertThat(run("tar", "-xzf", ARCHIVE.toString(), "-C", folder.toString()))
                .isEmpty();
        try (Stream<Path> unpacked = Files.list(folder)) {
            launcher = unpacked.findFirst().orElseThrow().resolve("bin/migrate");
        }
    }

    @Test
    void needsNoJava() throws Exception {
        assertThat(run(launcher.toString(), "--version")).isEqualTo("migrate " + VERSION + "\n");
        String database = "sqlite:" + scratch.resolve("a.db");
        String examples = Path.of("migrations-example/sqlite").toAbsolutePath().toString();
        assertThat(run(launcher.toString(), "up", "-d", database, "-p", examples))
                .contains("The database is at version");
    }

    @Test
    void startsFromItsArchiveWhereverItIsButNotBesideANewerJar() throws Exception {
        Path home = launcher.resolveSibling("..").toRealPath();
        assertThat(run("sh", "-x", launcher.toString(), "--version"))
                .contains("-XX:AOTCache=" + home + "/lib/archives/");
        Path jar = home.resolve("lib/migrate-" + VERSION + ".jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run("sh", "-x", launcher.toString(), "--version")).doesNotContain("-XX:AOTCache=" + home);
    }

    /** Both outputs; without any Java of the environment. */
    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "MIGRATE_JAVA_HOME"));
        builder.environment().put("JAVA_HOME", "/nowhere");
        builder.environment().put("CI", "true");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(0);
        return output;
    }
}
