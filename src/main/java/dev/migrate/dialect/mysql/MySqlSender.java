package dev.migrate.dialect.mysql;

import dev.migrate.db.Answers;
import dev.migrate.db.JdbcSender;
import dev.migrate.db.StatementSender;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Sends a script's statements, and keeps account of what they may change in the session. */
final class MySqlSender implements StatementSender {
    private final JdbcSender plain;
    private final MySqlTraces traces;

    MySqlSender(Connection connection, MySqlTraces traces) {
        this.plain = new JdbcSender(connection);
        this.traces = traces;
    }

    @Override
    public void send(List<String> statements, Answers answers) throws SQLException {
        statements.forEach(traces::of);
        plain.send(statements, answers);
    }

    @Override
    public void copyIn(String statement, Reader data, Answers answers) {
        plain.copyIn(statement, data, answers);
    }

    @Override
    public void cancel() throws SQLException {
        plain.cancel();
    }
}
