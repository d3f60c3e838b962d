package dev.migrate.db.history;

import dev.migrate.db.Author;
import dev.migrate.db.BoundStatement;
import dev.migrate.db.Dialect;
import dev.migrate.db.HistoryTerms;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.TableName;
import dev.migrate.model.InFlight;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table with one row for each attempt: {@code schema_migrations_log}. */
public final class JournalTable {
    /** The first ones; {@link JournalColumns} has all. */
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
        statement.execute(
                "CREATE TABLE " + table + " (" + JournalColumns.definitions(terms) + ")" + terms.tableOptions());
    }

    /** Makes the table, or gives it the columns that a newer program has. */
    void prepare(Connection connection) throws SQLException {
        boolean missing = HistoryColumns.isMissing(connection, dialect, guard, table);
        Set<String> present =
                missing ? Set.of() : guard.reading(connection, () -> HistoryColumns.of(connection, table));
        guard.writing(connection, () -> {
            try (Statement statement = connection.createStatement()) {
                if (missing) {
                    create(statement);
                } else {
                    JournalColumns.addMissing(statement, dialect.historyTerms(), table, present);
                }
            }
            return true;
        });
    }

    /** The question for attempts that stopped half-way and that nobody has gone on with; at most one for each migration. */
    String openAttempts() {
        return OpenAttempts.question(dialect.historyTerms(), table, JournalColumns.LATER);
    }

    /** The answer to it of a table that an older program made. */
    List<PartialMigration> openAsItIs(Connection connection) throws SQLException {
        Set<String> present = HistoryColumns.of(connection, table);
        String question = OpenAttempts.question(dialect.historyTerms(), table, present);
        return HistoryReader.read(connection, question).partials();
    }

    /** Records that an attempt begins, going on from what an earlier one has done, perhaps with a statement; answers its number. */
    public long begin(Connection connection, Attempt attempt, Progress progress, Optional<InFlight> first)
            throws SQLException {
        return guard.writing(connection, () -> begun(connection, attempt, progress, first));
    }

    private long begun(Connection connection, Attempt attempt, Progress progress, Optional<InFlight> first)
            throws SQLException {
        String now = dialect.historyTerms().now();
        String insert = "INSERT INTO " + table + " (" + COLUMNS
                + ", statement_in_flight, in_flight_hash, in_flight_evidence, in_flight_since)"
                + " VALUES (?, ?, ?, ?, ?, 'running', ?, ?, ?, NULL, NULL, ?, ?, " + now + ", NULL, ?, ?, ?, "
                + (first.isPresent() ? now : "NULL") + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert, new String[] {"id"})) {
            int next = bind(statement, attempt);
            statement.setInt(next++, attempt.total());
            statement.setInt(next++, progress.done());
            statement.setString(next++, FingerprintText.of(progress.fingerprints()));
            statement.setString(next++, HistoryColumns.fitting(author.person()));
            statement.setString(next++, author.toolVersion());
            bind(statement, next, first);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static int bind(PreparedStatement statement, int first, Optional<InFlight> inFlight) throws SQLException {
        int next = first;
        statement.setInt(next++, inFlight.map(InFlight::number).orElse(0));
        statement.setString(next++, inFlight.map(InFlight::hash).orElse(null));
        statement.setString(next++, inFlight.map(InFlight::evidence).orElse(null));
        return next;
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
        String started =
                dialect.historyTerms().ago().replace("?", Long.toString(now.toEpochMilli() - startedAt.toEpochMilli()));
        guard.writing(
                connection, () -> recording(attempt, outcome, started, failure).run(connection));
    }

    /** What records an attempt that takes the whole of the transaction that is open, and commits with it. */
    public BoundStatement completion(Attempt attempt) {
        String started = dialect.historyTerms().clock().orElseThrow().begun();
        return recording(attempt, Outcome.DONE, started, Optional.empty());
    }

    private BoundStatement recording(Attempt attempt, Outcome outcome, String started, Optional<SqlFailure> failure) {
        return BoundStatement.of(
                "INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, " + started
                        + ", " + dialect.historyTerms().now() + ")",
                attempt.run(),
                attempt.key(),
                HistoryColumns.fitting(attempt.name()),
                attempt.direction().word(),
                attempt.checksum().hex(),
                outcome.word(),
                attempt.total(),
                outcome == Outcome.DONE ? attempt.total() : 0,
                failure.map(SqlFailure::message),
                failure.map(SqlFailure::sqlState),
                HistoryColumns.fitting(author.person()),
                author.toolVersion());
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

    /**
     * Records that further statements are committed, or will be together with this row, and which one begins; false if that is
     * recorded already, or another run has gone on with the attempt.
     */
    public boolean advance(Connection connection, long attempt, Advance advance, Optional<InFlight> begins)
            throws SQLException {
        return guard.writing(connection, () -> advanced(connection, attempt, advance, begins));
    }

    private boolean advanced(Connection connection, long attempt, Advance advance, Optional<InFlight> begins)
            throws SQLException {
        String now = dialect.historyTerms().now();
        String update = "UPDATE " + table + " SET statements_done = ?, statement_hashes = "
                + dialect.historyTerms().append("statement_hashes")
                + ", statement_in_flight = ?, in_flight_hash = ?, in_flight_evidence = ?, in_flight_since = "
                + (begins.isPresent() ? now : "NULL") + " WHERE id = ? AND statements_done = ? AND outcome = 'running'";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setInt(1, advance.done());
            statement.setString(2, FingerprintText.of(advance.further()));
            int next = bind(statement, 3, begins);
            statement.setLong(next++, attempt);
            statement.setInt(next, advance.before());
            return statement.executeUpdate() > 0;
        }
    }

    /** Records that all of an attempt is done, and committed with this row; false if another run has gone on with it. */
    public boolean complete(Connection connection, long attempt, Advance advance) throws SQLException {
        return guard.writing(connection, () -> completed(connection, attempt, advance));
    }

    private boolean completed(Connection connection, long attempt, Advance advance) throws SQLException {
        String update = "UPDATE " + table + " SET outcome = 'done', statements_done = ?, statement_hashes = "
                + dialect.historyTerms().append("statement_hashes")
                + ", statement_in_flight = 0, in_flight_hash = NULL, in_flight_evidence = NULL,"
                + " in_flight_since = NULL, finished_at = "
                + dialect.historyTerms().now() + " WHERE id = ? AND outcome = 'running'";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setInt(1, advance.done());
            statement.setString(2, FingerprintText.of(advance.further()));
            statement.setLong(3, attempt);
            return statement.executeUpdate() > 0;
        }
    }

    /** Records how an attempt ended that did not come to its end; whether the database has answered to what was in flight. */
    public void finish(
            Connection connection, long attempt, Outcome outcome, Optional<SqlFailure> failure, InFlightEnd inFlight)
            throws SQLException {
        guard.writing(connection, () -> finished(connection, attempt, outcome, failure, inFlight));
    }

    private int finished(
            Connection connection, long attempt, Outcome outcome, Optional<SqlFailure> failure, InFlightEnd inFlight)
            throws SQLException {
        String update = "UPDATE " + table + " SET outcome = ?, error = ?, sql_state = ?, finished_at = "
                + dialect.historyTerms().now() + inFlight.assignment() + " WHERE id = ? AND outcome = 'running'";
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
        return guard.reading(connection, () -> FailedAttempt.in(connection, dialect, table));
    }

    /** The migration that a run, which holds the lock, has begun outside a transaction and not finished, and since when. */
    public Optional<String> running(Connection connection) throws SQLException {
        return guard.reading(connection, () -> OpenAttempts.running(connection, dialect.historyTerms(), table));
    }
}
