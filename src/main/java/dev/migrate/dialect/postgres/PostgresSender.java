package dev.migrate.dialect.postgres;

import dev.migrate.db.Answers;
import dev.migrate.db.BoundStatement;
import dev.migrate.db.JdbcSender;
import dev.migrate.db.StatementSender;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Oid;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Parser;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandler;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.Tuple;
import org.postgresql.jdbc.PgConnection;

/**
 * Sends statements as psql does, each in a simple query message of its own, but without waiting for the answer to one before
 * sending the next (PostgreSQL manual, "Pipelining"). Below JDBC, which would take the texts apart again, tell notices
 * only at the end, and not say which of several statements failed; see decision 0012.
 */
final class PostgresSender implements StatementSender {
    private static final int AS_PSQL_DOES =
            QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_SUPPRESS_BEGIN | QueryExecutor.QUERY_ONESHOT;

    private final Connection connection;

    PostgresSender(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void send(List<String> statements, Answers answers) throws SQLException {
        send(queries(statements), List.of(), answers);
    }

    /** Values are written into the messages by the driver: a simple query has none besides its text. */
    @Override
    public void sendAndCommit(List<String> statements, List<BoundStatement> rows, Answers answers) throws SQLException {
        List<NativeQuery> queries = queries(statements);
        List<Optional<Object>> values = new ArrayList<>();
        for (BoundStatement row : rows) {
            queries.addAll(parsed(row));
            values.addAll(row.values());
        }
        queries.add(new NativeQuery("COMMIT", SqlCommand.BLANK));
        send(queries, values, answers);
    }

    /** Asks something of ours, and sends statements before and behind it along; answers the last column of its row. */
    String ask(Optional<String> before, BoundStatement question, Optional<String> behind) throws SQLException {
        List<NativeQuery> queries = queries(before.stream().toList());
        queries.addAll(parsed(question));
        queries.addAll(queries(behind.stream().toList()));
        Row row = new Row();
        send(queries, question.values(), row);
        return row.last;
    }

    private static List<NativeQuery> parsed(BoundStatement statement) throws SQLException {
        return Parser.parseJdbcSql(statement.sql(), true, true, false, false, false);
    }

    private static List<NativeQuery> queries(List<String> statements) {
        List<NativeQuery> queries = new ArrayList<>(statements.size());
        for (String statement : statements) {
            queries.add(new NativeQuery(statement, SqlCommand.BLANK));
        }
        return queries;
    }

    private void send(List<NativeQuery> queries, List<Optional<Object>> values, Answers answers) throws SQLException {
        Listening listening = new Listening(answers);
        try {
            send(queries, values, listening);
        } finally {
            listening.rethrow();
        }
    }

    private void send(List<NativeQuery> queries, List<Optional<Object>> values, ResultHandler handler)
            throws SQLException {
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        Query query = executor.wrap(queries);
        executor.execute(query, bound(query, values), handler, 0, 0, AS_PSQL_DOES);
    }

    private static ParameterList bound(Query query, List<Optional<Object>> values) throws SQLException {
        ParameterList parameters = query.createParameterList();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i).orElse(null);
            if (value == null) {
                parameters.setNull(i + 1, Oid.UNSPECIFIED);
            } else if (value instanceof Number) {
                parameters.setLiteralParameter(i + 1, value.toString(), Oid.INT8);
            } else {
                parameters.setStringParameter(i + 1, (String) value, Oid.VARCHAR);
            }
        }
        return parameters;
    }

    @Override
    public void copyIn(String statement, Reader data, Answers answers) throws SQLException, IOException {
        new PostgresCopy(connection.unwrap(PgConnection.class), answers).send(statement, data);
    }

    @Override
    public void cancel() throws SQLException {
        connection.unwrap(PgConnection.class).cancelQuery();
    }

    /** Keeps the last column of the row that is answered. */
    private static final class Row extends ResultHandlerBase {
        private String last = "";

        @Override
        public void handleWarning(SQLWarning warning) {
            // nobody wants to hear of our own questions
        }

        @Override
        public void handleResultRows(Query query, Field[] fields, List<Tuple> rows, @Nullable ResultCursor cursor) {
            byte[] value = rows.get(0).get(fields.length - 1);
            last = value == null ? "" : new String(value, StandardCharsets.UTF_8);
        }
    }

    /**
     * After a failure the server goes on to refuse what is on its way already; the first failure is the one that counts. What
     * a listener throws waits until the driver has read all answers, else the connection would be of no more use.
     */
    private static final class Listening extends ResultHandlerBase {
        private final Answers answers;
        private @Nullable RuntimeException thrown;

        Listening(Answers answers) {
            this.answers = answers;
        }

        @Override
        public void handleWarning(SQLWarning warning) {
            tell(() -> JdbcSender.tell(warning, answers));
        }

        @Override
        public void handleCommandStatus(String status, long updateCount, long insertOid) {
            done(updateCount);
        }

        @Override
        public void handleResultRows(Query query, Field[] fields, List<Tuple> rows, @Nullable ResultCursor cursor) {
            done(rows.size());
        }

        private void done(long rows) {
            if (getException() == null) {
                tell(() -> answers.done(OptionalLong.of(rows)));
            }
        }

        private void tell(Runnable message) {
            if (thrown != null) {
                return;
            }
            try {
                message.run();
            } catch (RuntimeException e) {
                thrown = e;
            }
        }

        void rethrow() {
            if (thrown != null) {
                throw thrown;
            }
        }
    }
}
