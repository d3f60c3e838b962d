package dev.migrate.sql.differential;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * PostgreSQL's own grammar: gets a whole script as one message, and tells by {@code debug_print_parse} where in it each
 * statement stands. It stops at the first statement that fails.
 */
final class PostgresGrammar implements Referee {
    private static final Pattern PLACE = Pattern.compile(":stmt_location\\s+(\\d+)\\s+:stmt_len\\s+(\\d+)");
    private static final Charset SERVER = UTF_8;

    private final ServerDatabase database;
    private final Connection connection;

    PostgresGrammar(String setup) throws SQLException {
        database = TestServers.postgres().createDatabase();
        connection = database.connect();
        execute(setup);
        execute("set client_min_messages = log; set debug_print_parse = on; set debug_pretty_print = off");
    }

    /** Of a statement, in bytes; without a length it goes to the end. */
    private record Place(int from, int length) {
        String of(byte[] script) {
            return new String(script, from, length == 0 ? script.length - from : length, SERVER);
        }
    }

    /** Collects the parse trees that the server tells of. */
    private static final class Trees extends ResultHandlerBase {
        private final List<String> trees = new ArrayList<>();

        @Override
        public void handleWarning(SQLWarning warning) {
            ServerErrorMessage message = warning instanceof PSQLWarning own ? own.getServerErrorMessage() : null;
            // Statements that a block runs have a context.
            if (message != null && "parse tree:".equals(message.getMessage()) && message.getWhere() == null) {
                trees.add(String.valueOf(message.getDetail()));
            }
        }
    }

    @Override
    public List<String> statements(String script) throws SQLException {
        execute("begin");
        try {
            return parts(script.getBytes(SERVER), trees(script));
        } finally {
            execute("rollback; deallocate all");
        }
    }

    /** By the driver's inner interface, because the driver would split the script by itself. */
    private List<String> trees(String script) throws SQLException {
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        Trees trees = new Trees();
        executor.execute(
                executor.wrap(List.of(new NativeQuery(script, SqlCommand.BLANK))),
                null,
                trees,
                0,
                0,
                QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_SUPPRESS_BEGIN);
        return trees.trees;
    }

    private static List<String> parts(byte[] script, List<String> trees) {
        // PREPARE tells of the same place twice, for itself and for what it prepares.
        return trees.stream()
                .map(PostgresGrammar::place)
                .distinct()
                .map(place -> place.of(script))
                .toList();
    }

    /** Of the places in a tree the last is the whole statement's, those before it are of queries within. */
    private static Place place(String tree) {
        Place place = new Place(0, 0);
        Matcher matcher = PLACE.matcher(tree);
        while (matcher.find()) {
            place = new Place(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
        return place;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Override
    public String toString() {
        return "PostgreSQL's grammar";
    }
}
