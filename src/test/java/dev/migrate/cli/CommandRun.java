package dev.migrate.cli;

import dev.migrate.cli.process.DiagnosticLog;
import dev.migrate.cli.process.Installation;
import dev.migrate.cli.process.Interruption;
import dev.migrate.cli.process.Surroundings;
import dev.migrate.cli.process.Terminal;
import dev.migrate.report.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What one command line did, run inside the test. */
record CommandRun(int exit, String out, String err) {
    static CommandRun in(Path folder, Map<String, String> variables, String... arguments) {
        return in(folder, variables, Terminal.NONE, List.of(arguments));
    }

    static CommandRun in(Path folder, Map<String, String> variables, Terminal terminal, List<String> arguments) {
        return in(folder, variables, terminal, "", arguments);
    }

    /** {@code input} is what comes in on standard input. */
    static CommandRun in(
            Path folder, Map<String, String> variables, Terminal terminal, String input, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                variables,
                folder,
                folder.resolve("home"),
                Installation.NONE,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Streams.plain(stream(out), stream(err)),
                terminal,
                new Interruption(),
                DiagnosticLog.NONE);
        int exit = new Program(surroundings).run(arguments);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
