package dev.migrate.cli.process;

import dev.migrate.report.Streams;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * All that the program knows of the process that it runs in.
 *
 * @param variables of the environment
 * @param workingDirectory that relative paths start from; the empty path leaves them as they are
 * @param home the user's
 * @param installation the program's own folders
 * @param input what comes in on standard input
 */
public record Surroundings(
        Map<String, String> variables,
        Path workingDirectory,
        Path home,
        Installation installation,
        InputStream input,
        Streams streams,
        Terminal terminal,
        Interruption interruption,
        DiagnosticLog log) {
    /** These surroundings with further variables. */
    public Surroundings with(Map<String, String> further) {
        if (further.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(further);
        return new Surroundings(all, workingDirectory, home, installation, input, streams, terminal, interruption, log);
    }
}
