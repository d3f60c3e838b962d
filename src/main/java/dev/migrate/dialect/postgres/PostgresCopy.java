package dev.migrate.dialect.postgres;

import dev.migrate.db.Answers;
import dev.migrate.db.JdbcSender;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.postgresql.copy.CopyIn;
import org.postgresql.jdbc.PgConnection;

/**
 * Sends one {@code COPY … FROM stdin} with its lines. The driver's own loop would tell notices only at the end, and spoil a
 * character of two UTF-16 units that lies across two of its pieces.
 */
final class PostgresCopy {
    private static final int PIECE = 64 * 1024;

    private final PgConnection connection;
    private final Answers answers;

    PostgresCopy(PgConnection connection, Answers answers) {
        this.connection = connection;
        this.answers = answers;
    }

    void send(String statement, Reader data) throws SQLException, IOException {
        connection.clearWarnings();
        CopyIn copy = connection.getCopyAPI().copyIn(statement);
        long rows;
        try {
            write(data, copy);
            rows = copy.endCopy();
            tellNotices();
        } catch (SQLException e) {
            tellNoticesAfter(e);
            throw e;
        } catch (IOException | RuntimeException e) {
            cancelAfter(e, copy);
            throw e;
        }
        answers.done(OptionalLong.of(rows));
    }

    private void write(Reader data, CopyIn copy) throws SQLException, IOException {
        char[] piece = new char[PIECE];
        int kept = 0;
        for (int count = data.read(piece); count >= 0; count = data.read(piece, kept, PIECE - kept)) {
            int end = kept + count;
            kept = end > 0 && Character.isHighSurrogate(piece[end - 1]) ? 1 : 0;
            byte[] bytes = new String(piece, 0, end - kept).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            if (kept > 0) {
                piece[0] = piece[end - 1];
            }
            tellNotices();
        }
    }

    /** The driver has taken them from the wire when it looked whether the server is still content. */
    private void tellNotices() throws SQLException {
        JdbcSender.tell(connection.getWarnings(), answers);
        connection.clearWarnings();
    }

    private void tellNoticesAfter(SQLException failure) {
        try {
            tellNotices();
        } catch (SQLException connectionLost) {
            failure.addSuppressed(connectionLost);
        }
    }

    private static void cancelAfter(Exception failure, CopyIn copy) {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
