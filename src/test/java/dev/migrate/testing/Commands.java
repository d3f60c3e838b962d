package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other programs, run to their end. */
public final class Commands {
    private static final int LIMIT_SECONDS = 120;

    private Commands() {}

    /** Runs a program that must succeed, and answers what it prints. */
    public static String run(String... command) throws IOException {
        return run(List.of(command), Path.of("/dev/null"));
    }

    /** Runs a program that reads a file and must succeed, and answers what it prints. */
    static String run(List<String> command, Path input) throws IOException {
        Path output = Files.createTempFile("command", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectErrorStream(true)
                    .start();
            if (!ends(process)) {
                process.destroyForcibly();
                throw new IOException("Still running after " + LIMIT_SECONDS + " s: " + command);
            }
            String printed = Files.readString(output, UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException("Exit status " + process.exitValue() + " of " + command + "\n" + printed);
            }
            return printed;
        } finally {
            Files.delete(output);
        }
    }

    /** Tells whether a program exists and succeeds. */
    static boolean succeeds(String... command) {
        try {
            run(command);
            return true;
        } catch (IOException failure) {
            return false;
        }
    }

    private static boolean ends(Process process) throws IOException {
        try {
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new InterruptedIOException("Interrupted");
        }
    }
}
