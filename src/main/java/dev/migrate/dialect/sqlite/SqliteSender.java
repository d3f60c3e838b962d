package dev.migrate.dialect.sqlite;

import dev.migrate.db.Answers;
import dev.migrate.db.JdbcSender;
import dev.migrate.db.StatementSender;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteConnectionConfig;

/** Sends a script's statements without the driver's question for a generated key after each {@code INSERT}. */
final class SqliteSender implements StatementSender {
    private final Connection connection;
    private final JdbcSender plain;

    SqliteSender(Connection connection) {
        this.connection = connection;
        this.plain = new JdbcSender(connection);
    }

    @Override
    public void send(List<String> statements, Answers answers) throws SQLException {
        SQLiteConnectionConfig config =
                connection.unwrap(SQLiteConnection.class).getConnectionConfig();
        boolean keys = config.isGetGeneratedKeys();
        config.setGetGeneratedKeys(false);
        try {
            plain.send(statements, answers);
        } finally {
            config.setGetGeneratedKeys(keys);
        }
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
