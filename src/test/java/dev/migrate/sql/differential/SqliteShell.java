package dev.migrate.sql.differential;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** SQLite's shell, by its own trace of what it runs. */
final class SqliteShell implements Referee {
    private static final Pattern END = Pattern.compile(" -- [0-9]+ ns\n");

    private final Path program;
    private final String setup;

    /** @param setup run before the script, on one line */
    SqliteShell(Path program, String setup) {
        this.program = program;
        this.setup = setup;
    }

    @Override
    public List<String> statements(String script) throws IOException, InterruptedException {
        List<String> command =
                List.of(program.toString(), "-batch", ":memory:", "-cmd", setup, "-cmd", ".output /dev/null");
        return Stream.of(
                        END.split(Programs.run(command, Map.of(), ".trace stderr --plain --profile\n" + script + "\n")))
                .toList();
    }

    @Override
    public void close() {
        // Each script has a process of its own.
    }

    @Override
    public String toString() {
        return "SQLite's shell";
    }
}
