package dev.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the container image, done below a folder without any engine; the plain archive stands for the bundle. */
class ContainerImageIT {
    private static final Path TARGET =
            Path.of(System.getProperty("distribution.folder")).resolveSibling("");
    private static final String VERSION = System.getProperty("distribution.version");
    private static final Pattern ABSOLUTE = Pattern.compile("(?<=^|[\\s'\"])/(?=\\w)");

    @TempDir
    Path root;

    @Test
    void stepsLeadToAProgramThatRuns() throws Exception {
        Files.createDirectories(root.resolve("opt"));
        Files.createDirectories(root.resolve("usr/local/bin"));
        String entry = "";
        for (String line : Files.readAllLines(Path.of("src/build/image/Dockerfile"), UTF_8)) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "COPY" -> copy(words[1]);
                case "RUN" -> assertThat(sh(below(words[1]))).isEmpty();
                case "ENTRYPOINT" -> entry = words[1].replaceAll("[\\[\\]\"]", "");
                default -> assertThat(words[0]).isIn("FROM", "ARG", "USER", "#", "");
            }
        }
        assertThat(sh(below(entry) + " --version")).isEqualTo("migrate " + VERSION + "\n");
    }

    /** What is copied from an earlier stage is there already. */
    private void copy(String operands) throws IOException {
        if (!operands.startsWith("--from")) {
            String[] paths = operands.split(" ", -1);
            assertThat(paths[0]).isEqualTo("${BUNDLE}");
            Files.copy(TARGET.resolve("migrate-" + VERSION + ".tar.gz"), Path.of(below(paths[1])));
        }
    }

    private String below(String command) {
        return ABSOLUTE.matcher(command).replaceAll(Matcher.quoteReplacement(root + "/"));
    }

    private String sh(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(Map.of("MIGRATE_JAVA_HOME", System.getProperty("java.home"), "CI", "true"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(0);
        return output;
    }
}
