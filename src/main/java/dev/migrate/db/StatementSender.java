package dev.migrate.db;

import java.io.IOException;
import java.io.Reader;
import java.sql.SQLException;
import java.util.List;

/** Sends a script's statements on one connection. */
public interface StatementSender {
    /**
     * Sends statements one after the other and ends at the first that fails: the one after those that {@code answers} heard
     * are done. Several may be on their way before the first is answered, so several must share a transaction.
     */
    void send(List<String> statements, Answers answers) throws SQLException;

    /**
     * Sends the last statements of the open transaction, rows of ours and {@code COMMIT} together: the server refuses what comes
     * after a failure. Only where {@link HistoryTerms#clock} lets the rows say how long it took.
     */
    default void sendAndCommit(List<String> statements, List<BoundStatement> rows, Answers answers)
            throws SQLException {
        throw new IllegalStateException("without a clock for transactions, rows are written when all else is done");
    }

    /** Sends a {@code COPY … FROM stdin} with the lines that follow it. */
    void copyIn(String statement, Reader data, Answers answers) throws SQLException, IOException;

    /** Ends what is running; called from another thread. */
    void cancel() throws SQLException;
}
