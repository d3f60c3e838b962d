package dev.migrate.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as users start it: a process of its own. */
public final class MigrateProcess implements AutoCloseable {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final Path output;

    private MigrateProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the program with arguments; what it prints on either stream is kept. */
    public static MigrateProcess start(String... arguments) throws IOException {
        return of("dev.migrate.cli.Main", arguments);
    }

    /** The same for another class with a main method, which uses the program as an application does. */
    public static MigrateProcess of(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("migrate", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new MigrateProcess(process, output);
    }

    /** Waits for its end, and answers the exit code. */
    public int await(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("migrate did not end within " + limit + ":\n" + output());
        }
        return process.exitValue();
    }

    /** Everything that it has printed so far. */
    public String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Sends it a signal, such as STOP. */
    public void signal(String name) throws IOException {
        Commands.run("kill", "-" + name, Long.toString(process.pid()));
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
