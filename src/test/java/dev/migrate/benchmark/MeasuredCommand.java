package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command that must succeed. GNU time runs it, because only a parent process is told the peak of a process's memory. */
record MeasuredCommand(List<String> words, Map<String, String> environment, Path input) {
    static final Path NO_INPUT = Path.of("/dev/null");

    /** One that reads nothing. */
    static MeasuredCommand of(Map<String, String> environment, List<String> words) {
        return new MeasuredCommand(words, environment, NO_INPUT);
    }

    /** Runs it in a folder where it finds no configuration. */
    Measurement run(Path folder) throws IOException, InterruptedException {
        Path usage = folder.resolve("usage");
        List<String> measured = new ArrayList<>(List.of("time", "-f", "%U\n%S\n%M", "-o", usage.toString()));
        measured.addAll(words);
        long start = System.nanoTime();
        new MeasuredCommand(measured, environment, input).output(folder);
        double wall = (System.nanoTime() - start) / 1e9;
        List<String> used = Files.readAllLines(usage, UTF_8);
        double processors = Double.parseDouble(used.get(0)) + Double.parseDouble(used.get(1));
        return new Measurement(wall, processors, Double.parseDouble(used.get(2)) / 1024);
    }

    /** Runs it and answers what it prints. */
    String output(Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        String printed = Files.readString(output, UTF_8);
        if (status != 0) {
            throw new IOException("Exit status " + status + " of " + words + "\n" + printed);
        }
        return printed;
    }
}
