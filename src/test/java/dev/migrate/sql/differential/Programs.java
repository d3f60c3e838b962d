package dev.migrate.sql.differential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Other programs on this machine. */
final class Programs {
    private static final int LIMIT_SECONDS = 120;

    private Programs() {}

    /** Gives a program its input and returns what it prints; errors in the input are its own affair. */
    static String run(List<String> command, Map<String, String> environment, String input)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("differential", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (OutputStream standardInput = process.getOutputStream()) {
                standardInput.write(input.getBytes(UTF_8));
            }
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("Still running after " + LIMIT_SECONDS + " s: " + command);
            }
            return Files.readString(output, UTF_8);
        } finally {
            Files.delete(output);
        }
    }
}
