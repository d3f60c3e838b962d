package dev.migrate.dialect.postgres;

import dev.migrate.db.Answers;
import dev.migrate.db.JdbcSender;
import dev.migrate.db.StatementSender;
import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
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
        List<NativeQuery> queries = new ArrayList<>(statements.size());
        for (String statement : statements) {
            queries.add(new NativeQuery(statement, SqlCommand.BLANK));
        }
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        Listening listening = new Listening(answers);
        try {
            executor.execute(executor.wrap(queries), null, listening, 0, 0, AS_PSQL_DOES);
        } finally {
            listening.rethrow();
        }
    }

    @Override
    public void copyIn(String statement, Reader data, Answers answers) throws SQLException, IOException {
        new PostgresCopy(connection.unwrap(PgConnection.class), answers).send(statement, data);
    }

    @Override
    public void cancel() throws SQLException {
        connection.unwrap(PgConnection.class).cancelQuery();
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
