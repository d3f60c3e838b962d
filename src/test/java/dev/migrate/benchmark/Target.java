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
            String method = " IDENTIFIED WITH mysql_native_password BY '" + PASSWORD + "'";
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER USER " + access.user() + method);
            }
        }
        return new Target(database, Optional.of(access));
    }

    /** The database as its makers write it. */
    static String title(Engine engine) {
        return switch (engine) {
            case POSTGRES -> "PostgreSQL";
            case MYSQL -> "MySQL";
            case MARIADB -> "MariaDB";
            case SQLITE -> "SQLite";
        };
    }

    /** The version of the server, or of the library in the driver. */
    String version() throws SQLException {
        try (Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** The packaged program. */
    MeasuredCommand migrate(Path folder, String command) {
        String program = System.getProperty("distribution.folder") + "/bin/migrate";
        String address = access.map(Access::jdbcUrl).orElse(database.jdbcUrl());
        List<String> words = new ArrayList<>(List.of(program, "-q", "-p", folder.toString(), "-d", address));
        access.ifPresent(user -> words.addAll(List.of("--user", user.user())));
        words.add(command);
        return new MeasuredCommand(words, ENVIRONMENT, MeasuredCommand.NO_INPUT);
    }

    /** The database's own client. */
    MeasuredCommand client(Client client, Workload workload, Path scratch) throws IOException {
        String script = Client.script(database.engine(), workload);
        List<String> words = access.map(client::command).orElseGet(() -> client.command(database.name()));
        return new MeasuredCommand(words, ENVIRONMENT, Files.writeString(scratch.resolve("all.sql"), script, UTF_8));
    }

    /** The database's own client, which runs a large script in one transaction. */
    MeasuredCommand client(Client client, Path script) {
        List<String> words = access.map(user -> client.inOneTransaction(user, script))
                .orElseGet(() -> client.inOneTransaction(database.name(), script));
        return new MeasuredCommand(words, ENVIRONMENT, MeasuredCommand.NO_INPUT);
    }

    /** Who did less than all the work would look fast. */
    void requireApplied(Workload workload) throws SQLException {
        String query = "SELECT (SELECT count(*) FROM schema_migrations), count(*) FROM " + workload.lastTable();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(workload.files().size());
            assertThat(row.getInt(2)).isEqualTo(5);
        }
    }

    /** The same of a large script. */
    void requireRows(long rows) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + LargeScript.TABLE)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isEqualTo(rows);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        database.close();
    }
}
