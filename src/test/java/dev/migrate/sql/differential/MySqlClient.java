package dev.migrate.sql.differential;

import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** MariaDB's client on MySQL or MariaDB, by the server's log of the statements that it was sent. */
final class MySqlClient implements Referee {
    private final List<String> command;
    private final Access access;
    private final ServerDatabase database;
    private final StatementLog log;

    MySqlClient(Path program, Engine engine) throws SQLException {
        database = TestServers.of(engine).createDatabase();
        access = database.createUserForMariaDbClients(TestServers.PASSWORD);
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
