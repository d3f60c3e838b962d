package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fresh database, and the commands that bring migrations into it. */
record Target(TestDatabase database, Optional<Access> access) implements AutoCloseable {
    private static final String PASSWORD = "benchmark-only-password";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "MIGRATE_PASSWORD", PASSWORD,
            "PGPASSWORD", PASSWORD,
            "MYSQL_PWD", PASSWORD,
            "MIGRATE_JAVA_HOME", System.getProperty("java.home"));

    static Target create(Engine engine) throws SQLException, IOException {
        if (engine == Engine.SQLITE) {
            return new Target(TestDatabase.create(engine), Optional.empty());
        }
        ServerDatabase database = TestServers.of(engine).createDatabase();
        Access access = database.createUser(PASSWORD);
        if (engine == Engine.MYSQL) {
            // MariaDB's client may know MySQL's newer way of passwords only by a plugin that is not installed.
            execute(
                    database,
                    "ALTER USER " + access.user() + " IDENTIFIED WITH mysql_native_password BY '" + PASSWORD + "'");
        }
        return new Target(database, Optional.of(access));
    }

    Engine engine() {
        return database.engine();
    }

    /** The server's name and version. */
    String server() throws SQLException {
        try (Connection connection = database.connect()) {
            DatabaseMetaData server = connection.getMetaData();
            return server.getDatabaseProductName() + " " + server.getDatabaseProductVersion();
        }
    }

    /** The packaged program. */
    MeasuredCommand migrate(Workload workload, String command) {
        String program = Path.of(System.getProperty("distribution.folder"), "bin", "migrate")
                .toString();
        List<String> words =
                new ArrayList<>(List.of(program, "-q", "-p", workload.folder().toString()));
        words.addAll(List.of("-d", access.map(Access::jdbcUrl).orElse(database.jdbcUrl())));
        access.ifPresent(way -> words.addAll(List.of("--user", way.user())));
        words.add(command);
        return new MeasuredCommand(words, ENVIRONMENT);
    }

    /** One process of the client that reads all files. */
    MeasuredCommand client(Client client, Workload workload, Path scratch) throws IOException, SQLException {
        createHistory();
        Path script = Files.writeString(scratch.resolve("all.sql"), Client.script(engine(), workload.files()), UTF_8);
        return new MeasuredCommand(command(client), ENVIRONMENT, script);
    }

    /** One process of the client for each file. */
    MeasuredCommand clients(Client client, Workload workload, Path scratch) throws IOException, SQLException {
        createHistory();
        Path folder = Files.createDirectories(scratch.resolve("each"));
        for (Path file : workload.files()) {
            String script = Client.script(engine(), List.of(file));
            Files.writeString(folder.resolve(file.getFileName()), script, UTF_8);
        }
        List<String> words = new ArrayList<>(List.of(
                "sh", "-c", "for script in \"$0\"/*.sql; do \"$@\" <\"$script\" || exit; done", folder.toString()));
        words.addAll(command(client));
        return new MeasuredCommand(words, ENVIRONMENT);
    }

    private List<String> command(Client client) {
        return access.map(client::command).orElseGet(() -> client.command(database.name()));
    }

    /** The same name for all, so that {@link #requireApplied} holds for all. */
    private void createHistory() throws SQLException {
        execute(database, """
                CREATE TABLE schema_migrations (
                    version VARCHAR(255) PRIMARY KEY,
                    applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
                    execution_time_ms INT,
                    checksum VARCHAR(64)
                )
                """);
        if (engine() == Engine.POSTGRES) {
            execute(database, "GRANT ALL ON schema_migrations TO PUBLIC");
        }
    }

    /** Who did less than all the work would look fast. */
    void requireApplied(Workload workload) throws SQLException {
        int size = workload.files().size();
        String last = String.format("item_%06d", size);
        assertThat(count("schema_migrations")).isEqualTo(size);
        assertThat(count(last)).isEqualTo(5);
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        database.close();
    }
}
