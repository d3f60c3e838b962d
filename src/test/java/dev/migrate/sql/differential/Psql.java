package dev.migrate.sql.differential;

import dev.migrate.testing.Access;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** psql, by the server's log of the statements that it was sent. */
final class Psql implements Referee {
    private static final String LOG_FILE = "current_setting('data_directory') || '/../server.log'";
    /** A further line of a message begins with a tab. */
    private static final Pattern LOGGED = Pattern.compile(
            "^\\S+ \\S+ \\S+ \\[(\\d+)\\] LOG:  statement: (.*+(?:\n\t.*+)*+)", Pattern.MULTILINE | Pattern.UNIX_LINES);

    private final Path program;
    private final ServerDatabase database;
    private final Connection connection;
    private long read;

    Psql(Path program, String setup) throws SQLException {
        this.program = program;
        database = TestServers.postgres().createDatabase();
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(setup);
        }
        read = logLength();
    }

    /** Whether the server is one whose log is a file beside its data, and we may read it. */
    static boolean reachesServerLog() {
        try (Connection connection = TestServers.postgres().access().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select size from pg_stat_file(" + LOG_FILE + ", true)")) {
            return rows.next() && rows.getLong(1) > 0;
        } catch (SQLException notAllowed) {
            return false;
        }
    }

    @Override
    public List<String> statements(String script) throws SQLException, IOException, InterruptedException {
        Access access = database.access();
        String mark = "SELECT '" + UUID.randomUUID() + "';";
        List<String> command = List.of(
                program.toString(),
                "-Xq",
                "postgresql://" + access.user() + "@" + access.endpoint() + "/" + access.database());
        Map<String, String> environment = Map.of(
                "PGPASSWORD", access.password(),
                "PGCLIENTENCODING", "UTF8",
                "PGOPTIONS",
                        "-c log_statement=all -c log_min_error_statement=panic -c check_function_bodies=off -c client_min_messages=error");
        Programs.run(command, environment, mark + "BEGIN;\n" + script + "\n;ROLLBACK;");
        return logged(mark);
    }

    private List<String> logged(String mark) throws SQLException {
        List<String> statements = new ArrayList<>();
        String session = "";
        Matcher matcher = LOGGED.matcher(log());
        while (matcher.find()) {
            String text = matcher.group(2).replace("\n\t", "\n");
            if (text.equals(mark)) {
                session = matcher.group(1);
            } else if (matcher.group(1).equals(session)) {
                statements.add(text);
            }
        }
        // Without our own BEGIN and ROLLBACK.
        return statements.subList(1, statements.size() - 1);
    }

    /** What was logged since the last time. */
    private String log() throws SQLException {
        long end = logLength();
        String text = text("select convert_from(pg_read_binary_file(" + LOG_FILE + ", " + read + ", " + (end - read)
                + "), 'UTF8')");
        read = end;
        return text;
    }

    private long logLength() throws SQLException {
        return Long.parseLong(text("select size from pg_stat_file(" + LOG_FILE + ")"));
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Override
    public String toString() {
        return "psql";
    }
}
