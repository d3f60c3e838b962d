package dev.migrate.sql.differential;

import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of MySQL or MariaDB: gets a whole script as one message, and logs each statement that it takes from it. It
 * stops at the first that fails.
 */
final class MySqlGrammar implements Referee {
    /** The driver sends the script as it is, and nothing of its own. */
    private static final String PARAMETERS =
            "&allowMultiQueries=true&useLocalSessionState=true&readOnlyPropagatesToServer=false";

    private static final String MARK = "do 'that was the script'";

    private final Access access;
    private final ServerDatabase database;
    private final Connection connection;
    private final StatementLog log;

    MySqlGrammar(Engine engine, String setup) throws SQLException {
        database = TestServers.of(engine).createDatabase();
        access = database.createUser(TestServers.PASSWORD);
        log = StatementLog.slow(database.access());
        connection = DriverManager.getConnection(access.jdbcUrl() + PARAMETERS, access.user(), access.password());
        execute(setup);
        execute("set long_query_time = 0");
        execute(MARK);
        log.statements(access.user());
    }

    @Override
    public List<String> statements(String script) throws SQLException {
        execute(script);
        // A statement is logged when its result has been sent already, but before the next is looked at.
        execute(MARK);
        List<String> logged = new ArrayList<>(log.statements(access.user()));
        logged.removeIf(MARK::equals);
        return logged;
    }

    private void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(script);
            while (rows || statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        log.close();
        connection.close();
        database.close();
    }

    @Override
    public String toString() {
        return access.engine() + "'s grammar";
    }
}
