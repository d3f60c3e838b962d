package dev.migrate.db;

import dev.migrate.model.Direction;
import dev.migrate.model.Durations;
import dev.migrate.model.Fingerprint;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table with one row for each attempt: {@code schema_migrations_log}. */
public final class JournalTable {
    /** Columns only grow at the end. */
    private static final String COLUMNS = "run, version, name, direction, checksum, outcome, statements_total,"
            + " statements_done, statement_hashes, error, sql_state, attempted_by, tool_version, started_at, finished_at";

    private final Dialect dialect;
    private final Author author;
    private final String table;
    private final HistoryGuard guard;

    JournalTable(Dialect dialect, TableName history, Author author, HistoryGuard guard) {
        this.dialect = dialect;
        this.author = author;
        this.table = history.journal().quoted(dialect);
        this.guard = guard;
    }

    void create(Statement statement) throws SQLException {
        HistoryTerms terms = dialect.historyTerms();
        statement.execute("CREATE TABLE " + table + " ("
                + "id " + terms.key() + ", "
                + "run VARCHAR(36) NOT NULL, "
                + "version " + terms.name() + " NOT NULL, "
                + "name " + terms.name() + " NOT NULL, "
                + "direction VARCHAR(4) NOT NULL, "
                + "checksum VARCHAR(64) NOT NULL, "
                + "outcome VARCHAR(16) NOT NULL, "
                + "statements_total INT NOT NULL, "
                + "statements_done INT NOT NULL, "
                + "statement_hashes " + terms.text() + " NOT NULL, "
                + "error " + terms.text() + ", "
                + "sql_state VARCHAR(5), "
                + "attempted_by VARCHAR(255), "
                + "tool_version VARCHAR(64), "
                + "started_at " + terms.timestamp() + ", "
                + "finished_at " + terms.timestamp() + ")" + terms.tableOptions());
    }

    /** Attempts that stopped half-way and that nobody has gone on with; at most one for each migration. */
    List<PartialMigration> open(Connection connection) throws SQLException {
        String query =
                "SELECT id, version, name, direction, statements_total, statements_done, statement_hashes, error, outcome, "
                        + dialect.historyTerms().millis("started_at") + " FROM " + table
                        + " WHERE outcome IN ('running', 'partial') ORDER BY id";
        List<PartialMigration> partials = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                partials.add(partial(rows));
            }
        }
        return partials;
    }

    private static PartialMigration partial(ResultSet row) throws SQLException {
        return new PartialMigration(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                "down".equals(row.getString(4)) ? Direction.DOWN : Direction.UP,
                Instant.ofEpochMilli(row.getLong(10)),
                new Progress(row.getInt(6), FingerprintText.parse(row.getString(7))),
                row.getInt(5),
                Optional.ofNullable(row.getString(8)),
                Outcome.RUNNING.word().equals(row.getString(9)));
    }

    /** Records that an attempt begins, going on from what an earlier one has done; answers its number. */
    public long begin(Connection connection, Attempt attempt, Progress progress) throws SQLException {
        return guard.writing(connection, () -> begun(connection, attempt, progress));
    }

    private long begun(Connection connection, Attempt attempt, Progress progress) throws SQLException {
        String insert =
                "INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, 'running', ?, ?, ?, NULL, NULL,"
                        + " ?, ?, " + dialect.historyTerms().now() + ", NULL)";
        try (PreparedStatement statement = connection.prepareStatement(insert, new String[] {"id"})) {
            int next = bind(statement, attempt);
            statement.setInt(next++, attempt.total());
            statement.setInt(next++, progress.done());
            statement.setString(next++, FingerprintText.of(progress.fingerprints()));
            statement.setString(next++, HistoryColumns.fitting(author.person()));
            statement.setString(next, author.toolVersion());
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** Records an attempt that is over, in one row: one that left nothing behind, or one that commits with this row. */
    public void record(
            Connection connection,
            Attempt attempt,
            Outcome outcome,
            Instant startedAt,
            Instant now,
            Optional<SqlFailure> failure)
            throws SQLException {
        guard.writing(connection, () -> recorded(connection, attempt, outcome, startedAt, now, failure));
    }

    private int recorded(
            Connection connection,
            Attempt attempt,
            Outcome outcome,
            Instant startedAt,
            Instant now,
            Optional<SqlFailure> failure)
            throws SQLException {
        String insert = "INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, "
                + dialect.historyTerms().ago() + ", " + dialect.historyTerms().now() + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int next = bind(statement, attempt);
            statement.setString(next++, outcome.word());
            statement.setInt(next++, attempt.total());
            statement.setInt(next++, outcome == Outcome.DONE ? attempt.total() : 0);
            statement.setString(next++, failure.map(SqlFailure::message).orElse(null));
            statement.setString(next++, failure.map(SqlFailure::sqlState).orElse(null));
            statement.setString(next++, HistoryColumns.fitting(author.person()));
            statement.setString(next++, author.toolVersion());
            statement.setLong(next, now.toEpochMilli() - startedAt.toEpochMilli());
            return statement.executeUpdate();
        }
    }

    private static int bind(PreparedStatement statement, Attempt attempt) throws SQLException {
        int next = 1;
        statement.setString(next++, attempt.run());
        statement.setString(next++, attempt.key());
        statement.setString(next++, HistoryColumns.fitting(attempt.name()));
        statement.setString(next++, attempt.direction().word());
        statement.setString(next++, attempt.checksum().hex());
        return next;
    }

    /** Records that further statements are committed, or will be together with this row. */
    public void advance(Connection connection, long attempt, int done, List<Fingerprint> further) throws SQLException {
        guard.writing(connection, () -> advanced(connection, attempt, done, further));
    }

    private int advanced(Connection connection, long attempt, int done, List<Fingerprint> further) throws SQLException {
        String update = "UPDATE " + table + " SET statements_done = ?, statement_hashes = "
                + dialect.historyTerms().append("statement_hashes") + " WHERE id = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setInt(1, done);
            statement.setString(2, FingerprintText.of(further));
            statement.setLong(3, attempt);
            return statement.executeUpdate();
        }
    }

    /** Records how an attempt ended. */
    public void finish(Connection connection, long attempt, Outcome outcome, Optional<SqlFailure> failure)
            throws SQLException {
        guard.writing(connection, () -> finished(connection, attempt, outcome, failure));
    }

    private int finished(Connection connection, long attempt, Outcome outcome, Optional<SqlFailure> failure)
            throws SQLException {
        String update = "UPDATE " + table + " SET outcome = ?, error = ?, sql_state = ?, finished_at = "
                + dialect.historyTerms().now() + " WHERE id = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, outcome.word());
            statement.setString(2, failure.map(SqlFailure::message).orElse(null));
            statement.setString(3, failure.map(SqlFailure::sqlState).orElse(null));
            statement.setLong(4, attempt);
            return statement.executeUpdate();
        }
    }

    /** Records what became of an attempt that ended before; why it ended stays. */
    public void settle(Connection connection, long attempt, Outcome outcome) throws SQLException {
        guard.writing(connection, () -> settled(connection, attempt, outcome));
    }

    private int settled(Connection connection, long attempt, Outcome outcome) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE " + table + " SET outcome = ? WHERE id = ?")) {
            statement.setString(1, outcome.word());
            statement.setLong(2, attempt);
            return statement.executeUpdate();
        }
    }

    /** Migrations whose last attempt to apply them failed, or stopped half-way; without a journal none. */
    public List<FailedAttempt> failed(Connection connection) throws SQLException {
        String query = "SELECT version, checksum, error FROM " + table + " WHERE outcome IN ('failed', 'partial')"
                + " AND direction = 'up' AND id IN (SELECT MAX(id) FROM " + table + " GROUP BY version) ORDER BY id";
        List<FailedAttempt> failed = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                failed.add(new FailedAttempt(
                        rows.getString(1), rows.getString(2), Optional.ofNullable(rows.getString(3))));
            }
        } catch (SQLException e) {
            if (dialect.explain(e).kind() != SqlFailure.Kind.TABLE_MISSING) {
                throw e;
            }
        }
        return failed;
    }

    /** The migration that a run, which holds the lock, has begun outside a transaction and not finished, and since when. */
    public Optional<String> running(Connection connection) throws SQLException {
        return guard.reading(connection, () -> latest(connection));
    }

    private Optional<String> latest(Connection connection) throws SQLException {
        HistoryTerms terms = dialect.historyTerms();
        String query = "SELECT version, name, " + terms.millis(terms.now()) + " - " + terms.millis("started_at")
                + " FROM " + table + " WHERE outcome = 'running' ORDER BY id DESC LIMIT 1";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                return Optional.empty();
            }
            Duration since = Duration.ofMillis(Math.max(0, row.getLong(3)));
            return Optional.of(
                    row.getString(1) + " " + row.getString(2) + ", begun " + Durations.format(since) + " ago");
        }
    }
}
