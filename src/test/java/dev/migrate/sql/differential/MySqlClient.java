package dev.migrate.sql.differential;

import dev.migrate.testing.Access;
import dev.migrate.testing.Archives;
import dev.migrate.testing.Engine;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MariaDB's client on MySQL or MariaDB, by the server's log of the statements that it was sent. */
final class MySqlClient implements Referee {
    private final List<String> command;
    private final Access access;
    private final ServerDatabase database;
    private final StatementLog log;

    MySqlClient(Path program, Engine engine) throws SQLException {
        database = TestServers.of(engine).createDatabase();
        access = database.createUser(TestServers.PASSWORD);
        if (engine == Engine.MYSQL) {
            useNativePassword();
        }
        log = StatementLog.general(database.access());
        command = List.of(
                program.toString(),
                "--no-defaults",
                // It goes on after a failure, and sends comments instead of dropping them.
                "--force",
                "--comments",
                "--skip-ssl",
                "--default-character-set=utf8mb4",
                "--host=" + access.endpoint().host(),
                "--port=" + access.endpoint().port(),
                "--user=" + access.user(),
                access.database());
    }

    /** The client in the archive of the tests' MariaDB, where the build has it. */
    static Optional<Path> program(Path scratch) throws IOException {
        Path archive = Path.of(System.getProperty("test.servers.mariadb", ""));
        if (!Files.isRegularFile(archive)) {
            return Optional.empty();
        }
        Path program = scratch.resolve("mariadb");
        Optional<Path> place = Optional.of(program);
        Archives.unzip(archive, scratch, entry -> place.filter(any -> entry.endsWith("/bin/mariadb")));
        Archives.makeExecutable(program);
        return place;
    }

    /** MariaDB's client comes without MySQL's newer ways to authenticate. */
    private void useNativePassword() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user " + access.user() + " identified with mysql_native_password by '"
                    + TestServers.PASSWORD + "'");
        }
    }

    @Override
    public List<String> statements(String script) throws SQLException, IOException, InterruptedException {
        log.statements(access.user());
        Programs.run(command, Map.of("MYSQL_PWD", access.password()), script);
        return log.statements(access.user());
    }

    @Override
    public void close() throws SQLException {
        log.close();
        database.close();
    }

    @Override
    public String toString() {
        return "the client on " + access.engine();
    }
}
