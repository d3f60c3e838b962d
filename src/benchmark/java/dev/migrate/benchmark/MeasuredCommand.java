package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A command that must succeed. GNU time runs it, because only a parent process is told the peak of a process's memory. */
record MeasuredCommand(List<String> command, Map<String, String> environment, Path input) {
    private static final Pattern BLANK = Pattern.compile(" ");

    MeasuredCommand(List<String> command, Map<String, String> environment) {
        this(command, environment, Path.of("/dev/null"));
    }

    /** Runs it in a folder where it finds no configuration. */
    Measurement run(Path scratch) throws IOException, InterruptedException {
        Path usage = scratch.resolve("usage");
        long start = System.nanoTime();
        execute(scratch, List.of(time(), "-f", "%U %S %M", "-o", usage.toString()));
        double wall = (System.nanoTime() - start) / 1e9;
        double[] figures = BLANK.splitAsStream(Files.readString(usage, UTF_8).strip())
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Measurement(wall, figures[0] + figures[1], figures[2] / 1024);
    }

    /** Runs it and answers what it prints. */
    String output(Path scratch) throws IOException, InterruptedException {
        return execute(scratch, List.of());
    }

    private String execute(Path scratch, List<String> prefix) throws IOException, InterruptedException {
        Path output = scratch.resolve("output");
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(scratch.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        String printed = Files.readString(output, UTF_8);
        if (status != 0) {
            throw new IOException("Exit status " + status + " of " + command + "\n" + printed);
        }
        return printed;
    }

    private static String time() throws IOException {
        return Programs.find(List.of("time", "gtime"))
                .orElseThrow(() -> new IOException("GNU time is not installed; the package is called 'time'"))
                .toString();
    }
}
