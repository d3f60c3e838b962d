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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fresh database, and the commands that bring migrations into it. */
record Target(TestDatabase database, Optional<Access> access) implements AutoCloseable {
    static final String PASSWORD = "benchmark-only-password";
    private static final Map<String, String> ENVIRONMENT = Map.of("PGPASSWORD", PASSWORD, "MYSQL_PWD", PASSWORD);

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

    /** Where it is, for a driver. */
    String jdbcUrl() {
        return access.map(Access::jdbcUrl).orElse(database.jdbcUrl());
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
        return MeasuredCommand.of(ENVIRONMENT, words);
    }

    /** Who did less than all the work would look fast. */
    void requireApplied(Workload workload) throws SQLException {
        requireRows("schema_migrations", workload.files().size());
        requireRows(workload.lastTable(), workload.lastRows());
    }

    /** The same of one table. */
    void requireRows(String table, long rows) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).as("rows of " + table).isEqualTo(rows);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        database.close();
    }
}
