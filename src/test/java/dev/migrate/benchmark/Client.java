package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.migrate.testing.Access;
import dev.migrate.testing.ClientPrograms;
import dev.migrate.testing.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database's own command-line client, which reads a script from its standard input. */
record Client(String program, String version) {
    private static final String HISTORY = """
            CREATE TABLE schema_migrations (version VARCHAR(255) PRIMARY KEY, ms INT, checksum VARCHAR(64));
            """;
    private static final String RECORD = """
            INSERT INTO schema_migrations (version, ms, checksum)
            VALUES ('VERSION', 1, '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef');
            COMMIT;
            """;

    /** The client on the PATH; for MySQL and MariaDB the one in the archive of the tests' MariaDB, where the build has it. */
    static Client of(Engine engine, Path scratch) throws IOException, InterruptedException {
        String program = switch (engine) {
            case POSTGRES -> "psql";
            case MYSQL -> client("mysql");
            case MARIADB -> client("mariadb");
            case SQLITE -> "sqlite3";
        };
        List<String> question = List.of(program, "--version");
        String version = MeasuredCommand.of(Map.of(), question).output(scratch);
        return new Client(program, version.strip().replace(program, nameOf(program)));
    }

    private static String client(String name) throws IOException {
        return ClientPrograms.ofMariaDb("mariadb").map(Path::toString).orElse(name);
    }

    String name() {
        return nameOf(program);
    }

    private static String nameOf(String program) {
        return Path.of(program).getFileName().toString();
    }

    /** The command that connects to a server; a failing statement ends it. */
    List<String> command(Access access) {
        if (access.engine() == Engine.POSTGRES) {
            String address = "postgresql://" + access.user() + "@" + access.endpoint() + "/" + access.database();
            return List.of(program, "-Xqv", "ON_ERROR_STOP=1", address);
        }
        String plain = version.contains("MariaDB") ? "--skip-ssl" : "--ssl-mode=DISABLED";
        String host = "-h" + access.endpoint().host();
        String port = "-P" + access.endpoint().port();
        return List.of(program, "--no-defaults", plain, host, port, "-u" + access.user(), access.database());
    }

    /** The command that runs a script on a server in one transaction. */
    List<String> inOneTransaction(Access access, Path script) {
        List<String> words = new ArrayList<>(command(access));
        if (access.engine() == Engine.POSTGRES) {
            words.addAll(List.of("-1", "-f", script.toString()));
        } else {
            words.addAll(List.of("-e", "SET autocommit = 0; source " + script + "; COMMIT"));
        }
        return words;
    }

    /** The same on a file of SQLite's. */
    List<String> inOneTransaction(String file, Path script) {
        List<String> words = new ArrayList<>(command(file));
        words.addAll(List.of("BEGIN", ".read " + script, "COMMIT"));
        return words;
    }

    /** The command that opens a file of SQLite's. */
    List<String> command(String file) {
        return List.of(program, "-batch", "-bail", file);
    }

    /**
     * Runs these migrations, each in a transaction with its row in the history. On MySQL and MariaDB the DDL ends a
     * transaction, and only without autocommit the statements after it share the next one.
     */
    static String script(Engine engine, Workload workload) throws IOException {
        boolean implicit = engine == Engine.MYSQL || engine == Engine.MARIADB;
        StringBuilder script = new StringBuilder(HISTORY).append(implicit ? "SET autocommit = 0;\n" : "");
        for (Path file : workload.files()) {
            script.append(implicit ? "" : "BEGIN;\n").append(Files.readString(file, UTF_8));
            script.append(
                    RECORD.replace("VERSION", file.getFileName().toString().substring(0, 6)));
        }
        return script.toString();
    }
}
