package dev.migrate.db;

import dev.migrate.model.Severity;
import java.io.Reader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Sends statements through plain JDBC, each when the one before it is answered. */
public final class JdbcSender implements StatementSender {
    private final Connection connection;
    private volatile @Nullable Statement running;

    public JdbcSender(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void send(List<String> statements, Answers answers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            running = statement;
            for (String text : statements) {
                OptionalLong rows = drain(statement, statement.execute(text));
                tell(statement.getWarnings(), answers);
                answers.done(rows);
            }
        } finally {
            running = null;
        }
    }

    @Override
    public void copyIn(String statement, Reader data, Answers answers) {
        throw new IllegalStateException("only PostgreSQL has COPY FROM stdin");
    }

    @Override
    public void cancel() throws SQLException {
        Statement statement = running;
        if (statement != null) {
            statement.cancel();
        }
    }

    /** Passes warnings on; SQLSTATE class 00 is no more than a notice. */
    public static void tell(@Nullable SQLWarning first, Answers answers) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            String state = warning.getSQLState();
            Severity severity = state != null && state.startsWith("00") ? Severity.NOTICE : Severity.WARNING;
            answers.notice(severity, String.valueOf(warning.getMessage()));
        }
    }

    /** A failure may come with any result and any row of it, so all are asked for (JDBC, getMoreResults). */
    private static OptionalLong drain(Statement sent, boolean first) throws SQLException {
        OptionalLong rows = OptionalLong.empty();
        boolean isResult = first;
        while (true) {
            int count = isResult ? 0 : sent.getUpdateCount();
            if (!isResult && count < 0) {
                return rows;
            }
            rows = OptionalLong.of(rows.orElse(0) + (isResult ? countRows(sent) : count));
            isResult = sent.getMoreResults();
        }
    }

    private static long countRows(Statement sent) throws SQLException {
        long rows = 0;
        try (ResultSet result = sent.getResultSet()) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }
}
