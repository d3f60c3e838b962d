package dev.migrate.benchmark;

import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A database's own command-line client, which reads a script from its standard input. */
record Client(Path program, String version) {
    /** The client that is installed; for MySQL and MariaDB else the one beside the embedded MariaDB. */
    static Optional<Client> of(Engine engine, Path scratch) throws IOException, InterruptedException {
        Optional<Path> program = Programs.find(names(engine));
        if (program.isEmpty() && (engine == Engine.MYSQL || engine == Engine.MARIADB)) {
            program = unpacked(scratch);
        }
        if (program.isEmpty()) {
            return Optional.empty();
        }
        String version = new MeasuredCommand(List.of(program.get().toString(), "--version"), Map.of()).output(scratch);
        return Optional.of(new Client(program.get(), version.strip()));
    }

    String name() {
        return program.getFileName().toString();
    }

    static List<String> names(Engine engine) {
        return switch (engine) {
            case POSTGRES -> List.of("psql");
            case MYSQL -> List.of("mysql", "mariadb");
            case MARIADB -> List.of("mariadb", "mysql");
            case SQLITE -> List.of("sqlite3");
        };
    }

    private static Optional<Path> unpacked(Path scratch) throws IOException {
        Path archive = Path.of(System.getProperty("test.servers.mariadb", ""));
        Path program = scratch.resolve("mariadb");
        if (!Files.isRegularFile(archive) || Files.exists(program)) {
            return Optional.of(program).filter(Files::exists);
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith("/bin/mariadb")) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, program);
                    }
                }
            }
        }
        return Optional.of(program).filter(unpacked -> unpacked.toFile().setExecutable(true));
    }

    /** The command that connects to a server; a failing statement ends it. */
    List<String> command(Access access) {
        String host = access.endpoint().host();
        String port = Integer.toString(access.endpoint().port());
        if (access.engine() == Engine.POSTGRES) {
            return List.of(
                    program.toString(),
                    "-X",
                    "-q",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-h",
                    host,
                    "-p",
                    port,
                    "-U",
                    access.user(),
                    "-d",
                    access.database());
        }
        return List.of(
                program.toString(),
                "--no-defaults",
                version.contains("MariaDB") ? "--skip-ssl" : "--ssl-mode=DISABLED",
                "--protocol=tcp",
                "--host=" + host,
                "--port=" + port,
                "--user=" + access.user(),
                access.database());
    }

    /** The command that opens a file of SQLite's. */
    List<String> command(String file) {
        return List.of(program.toString(), "-batch", "-bail", file);
    }

    /**
     * What runs these migrations, each in a transaction with its row in the history. On MySQL and MariaDB the DDL ends a
     * transaction, and only without autocommit the statements after it share the next one.
     */
    static String script(Engine engine, List<Path> files) {
        boolean implicit = engine == Engine.MYSQL || engine == Engine.MARIADB;
        StringBuilder script = new StringBuilder(implicit ? "SET autocommit = 0;\n" : "");
        for (Path file : files) {
            String version = file.getFileName().toString().substring(0, 6);
            script.append(implicit ? "" : "BEGIN;\n")
                    .append(reading(engine, file))
                    .append("INSERT INTO schema_migrations (version, execution_time_ms, checksum) VALUES ('")
                    .append(version)
                    .append("', 1, '")
                    .append("0123456789abcdef".repeat(4))
                    .append("');\nCOMMIT;\n");
        }
        return script.toString();
    }

    private static String reading(Engine engine, Path file) {
        return switch (engine) {
            case POSTGRES -> "\\i '" + file + "'\n";
            case MYSQL, MARIADB -> "source " + file + "\n";
            case SQLITE -> ".read '" + file + "'\n";
        };
    }
}
