package dev.migrate.cli.rehearsal;

import dev.migrate.cli.process.Interruption;
import dev.migrate.cli.process.Surroundings;
import dev.migrate.cli.process.Terminal;
import dev.migrate.report.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;

/** Runs all that users run in one process, so that Java can write down what it has loaded and linked for it. */
public final class Rehearsal {
    /** What is asked of each database, in this order. */
    private static final List<String> ON_DATABASES = List.of(
            "up", "info", "up", "validate", "plan", "version", "down 1", "up 1 --output json", "info --output json");

    private static final List<String> ELSEWHERE = List.of(
            "--help",
            "--version",
            "help up",
            "create add_notes",
            "config",
            "parse 1_users.up.sql",
            "wat",
            "up -d sqlite:flyway.db -p flyway",
            "info -d sqlite:flyway.db -p flyway");

    private final Surroundings surroundings;
    private final ToIntBiFunction<Surroundings, List<String>> program;
    private final Path folder;

    /** {@code program} runs one command line in surroundings like the given ones, but for folder and streams. */
    Rehearsal(Surroundings surroundings, ToIntBiFunction<Surroundings, List<String>> program, Path folder) {
        this.surroundings = surroundings;
        this.program = program;
        this.folder = folder;
    }

    /** Runs the whole of it in a new folder for temporary files, which is deleted at the end. */
    public static void perform(Surroundings surroundings, ToIntBiFunction<Surroundings, List<String>> program) {
        try {
            perform(surroundings, program, Files.createTempDirectory("migrate-rehearsal"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void perform(
            Surroundings surroundings, ToIntBiFunction<Surroundings, List<String>> program, Path folder)
            throws IOException {
        try {
            Rehearsal rehearsal = new Rehearsal(surroundings, program, folder);
            rehearsal.on("sqlite:rehearsal.db");
            try (StandIn postgres = StandIn.forPostgres()) {
                rehearsal.on(postgres.url());
            }
            try (StandIn mysql = StandIn.forMySql()) {
                rehearsal.on(mysql.url());
            }
            rehearsal.elsewhere();
        } finally {
            delete(folder);
        }
    }

    /** Runs the commands on a database, on which nothing is applied yet; answers those that failed. */
    public List<String> on(String url) throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("1_users.up.sql"), """
                CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(100));
                -- two of them
                INSERT INTO users (id, name) VALUES (1, 'it''s'), (2, 'B');
                """);
        Files.writeString(migrations.resolve("1_users.down.sql"), "DROP TABLE users;\n");
        Files.writeString(migrations.resolve("2_notes.up.sql"), "CREATE TABLE notes (id INTEGER PRIMARY KEY);\n");
        Files.writeString(migrations.resolve("2_notes.down.sql"), "DROP TABLE notes;\n");
        List<String> failed = new ArrayList<>();
        for (String command : ON_DATABASES) {
            if (run(command + " --database " + url) != 0) {
                failed.add(command);
            }
        }
        return failed;
    }

    private void elsewhere() throws IOException {
        Path flyway = Files.createDirectories(folder.resolve("flyway"));
        Files.writeString(flyway.resolve("V1_1__users.sql"), "CREATE TABLE users (id INTEGER PRIMARY KEY);\n");
        Files.writeString(flyway.resolve("V1_2__notes.sql"), "CREATE TABLE notes (id INTEGER PRIMARY KEY);\n");
        Files.writeString(flyway.resolve("U1_1__users.sql"), "DROP TABLE users;\n");
        Files.writeString(flyway.resolve("R__names.sql"), "CREATE VIEW names AS SELECT 1;\n");
        ELSEWHERE.forEach(this::run);
    }

    private int run(String command) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Surroundings there = new Surroundings(
                Map.of("HOME", folder.toString()),
                folder,
                folder,
                surroundings.installation(),
                InputStream.nullInputStream(),
                new Streams(nowhere, nowhere, true, true, 0),
                Terminal.NONE,
                new Interruption(),
                surroundings.log());
        return program.applyAsInt(there, List.of(command.split(" ")));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (var paths = Files.walk(folder)) {
            all = new ArrayList<>(paths.toList());
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.delete(all.get(i));
        }
    }
}
