package dev.migrate.db.history;

import dev.migrate.db.Author;
import dev.migrate.db.BoundStatement;
import dev.migrate.db.Dialect;
import dev.migrate.db.HistoryTerms;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.TableName;
import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Checksum;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.PartialMigration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table with one row for each applied migration: {@code schema_migrations}. Written only by who holds the lock. */
public final class HistoryTable {
    private final Dialect dialect;
    private final Author author;
    private final String table;
    private final TableName name;
    private final JournalTable journal;
    private final HistoryGuard guard;

    public HistoryTable(Dialect dialect, TableName name, Author author, HistoryGuard guard) {
        this.dialect = dialect;
        this.author = author;
        this.name = name;
        this.table = name.quoted(dialect);
        this.journal = new JournalTable(dialect, name, author, guard);
        this.guard = guard;
    }

    public JournalTable journal() {
        return journal;
    }

    /** Before something that nothing can undo: fails if the lock has been lost, where that is possible while its session lives. */
    public void requireLock() throws SQLException {
        guard.requireLock();
    }

    /** Reads everything, with one question where all is as we make it; writes nothing, also when there is no table yet. */
    public History read(Connection connection) throws SQLException {
        try {
            return readAtOnce(connection);
        } catch (SQLException incomplete) {
            Optional<Set<String>> columns = columns(connection);
            if (columns.isEmpty()) {
                return History.EMPTY;
            }
            // another run may have made the tables, or their columns, in between: then this succeeds
            String question = HistoryReader.rows(dialect.historyTerms(), table, columns.get());
            History rows = guard.reading(connection, () -> HistoryReader.read(connection, question));
            return new History(rows.rows(), partials(connection));
        }
    }

    private History readAtOnce(Connection connection) throws SQLException {
        String rows = HistoryReader.rows(dialect.historyTerms(), table, HistoryColumns.ALL);
        String question = rows + " UNION ALL " + journal.openAttempts();
        return guard.reading(connection, () -> HistoryReader.read(connection, question));
    }

    private List<PartialMigration> partials(Connection connection) throws SQLException {
        try {
            return guard.reading(connection, () -> journal.openAsItIs(connection));
        } catch (SQLException failure) {
            if (dialect.explain(failure).kind() != SqlFailure.Kind.TABLE_MISSING) {
                throw failure;
            }
            return List.of();
        }
    }

    /** The columns of the table as it is; empty if there is none; an error if it is another program's. */
    private Optional<Set<String>> columns(Connection connection) throws SQLException {
        Set<String> columns;
        try {
            columns = guard.reading(connection, () -> HistoryColumns.of(connection, table));
        } catch (SQLException missing) {
            if (!isMissing(missing)) {
                throw missing;
            }
            requireSchema(connection);
            return Optional.empty();
        }
        if (!HistoryColumns.isOurs(columns)) {
            throw foreign(ForeignHistory.toolOf(connection, dialect, guard, columns));
        }
        return Optional.of(columns);
    }

    private boolean isMissing(SQLException failure) {
        SqlFailure.Kind kind = dialect.explain(failure).kind();
        return kind == SqlFailure.Kind.TABLE_MISSING || kind == SqlFailure.Kind.DATABASE_UNKNOWN;
    }

    /** A schema that is misspelt must not read as a history that is empty. */
    private void requireSchema(Connection connection) throws SQLException {
        Optional<String> schema = name.schema();
        if (schema.isPresent() && !guard.reading(connection, () -> dialect.hasSchema(connection, schema.get()))) {
            throw MigrateException.because(
                            ErrorCode.CONFIGURATION, "there is no schema '" + schema.get() + "' for the history")
                    .hint("Check '--schema', or create the schema first.")
                    .build();
        }
    }

    private MigrateException foreign(String tool) {
        return MigrateException.because(
                        ErrorCode.HISTORY_FOREIGN,
                        "the table '" + name + "' of this database belongs to another program: " + tool)
                .hint(
                        "It is left as it is. Keep this tool's history under another name with '--table NAME'. To take over the"
                                + " history of " + tool
                                + " there will be 'migrate adopt', which is not in this version.")
                .build();
    }

    /** Reads everything, and first makes what is not there yet; to be called with the lock held. */
    public History readToWrite(Connection connection) throws SQLException {
        try {
            return readAtOnce(connection);
        } catch (SQLException incomplete) {
            prepare(connection);
            return read(connection);
        }
    }

    /** Makes the tables, or adds the columns that a newer program has. */
    private void prepare(Connection connection) throws SQLException {
        Set<String> columns;
        try {
            columns = guard.reading(connection, () -> HistoryColumns.of(connection, table));
        } catch (SQLException failure) {
            if (dialect.explain(failure).kind() != SqlFailure.Kind.TABLE_MISSING) {
                throw failure;
            }
            write(connection, this::create);
            return;
        }
        write(connection, statement -> HistoryColumns.addMissing(statement, dialect, table, columns));
        journal.prepare(connection);
    }

    private void write(Connection connection, Making making) throws SQLException {
        guard.writing(connection, () -> {
            try (Statement statement = connection.createStatement()) {
                making.with(statement);
            }
            return true;
        });
    }

    /** Makes something of the tables. */
    private interface Making {
        void with(Statement statement) throws SQLException;
    }

    private void create(Statement statement) throws SQLException {
        statement.execute("CREATE TABLE " + table + " (" + HistoryColumns.definitions(dialect) + ")"
                + dialect.historyTerms().tableOptions());
        journal.create(statement);
    }

    /** Writes the row of a migration that is applied; one of the same key must not be there. */
    public void insert(Connection connection, AppliedMigration row, StoredScripts scripts) throws SQLException {
        guard.writing(connection, () -> insertion(row, scripts).run(connection));
    }

    /** What writes it; of a row that does not say how long it took, the database says how long the transaction did. */
    public BoundStatement insertion(AppliedMigration row, StoredScripts scripts) {
        HistoryTerms terms = dialect.historyTerms();
        Optional<Duration> took = row.executionTime();
        String millis = took.isEmpty()
                ? terms.clock().orElseThrow().millis()
                : Long.toString(took.get().toMillis());
        String insert = "INSERT INTO " + table + " (version, applied_at, execution_time_ms, checksum, name, kind,"
                + " applied_order, applied_by, tool_version, up_script, down_script) VALUES (?, "
                + terms.now() + ", " + millis + ", ?, ?, ?, ?, ?, ?, ?, ?)";
        return BoundStatement.of(
                insert,
                row.key(),
                row.checksum().map(Checksum::hex),
                HistoryColumns.fitting(row.name()),
                row.kind().word(),
                row.order(),
                HistoryColumns.fitting(author.person()),
                author.toolVersion(),
                scripts.up(),
                scripts.down());
    }

    /** Removes the row of a migration that is reverted, or none. */
    public void delete(Connection connection, String key) throws SQLException {
        guard.writing(connection, () -> deletion(key).run(connection));
    }

    /** What removes it. */
    public BoundStatement deletion(String key) {
        return BoundStatement.of("DELETE FROM " + table + " WHERE version = ?", key);
    }

    /** Whether writing takes more than the statement: a look at the lock, or settings. */
    public boolean isGuarded() {
        return guard.isActive();
    }

    /** The texts kept with a row. */
    public StoredScripts scripts(Connection connection, String key) throws SQLException {
        return guard.reading(connection, () -> stored(connection, key));
    }

    private StoredScripts stored(Connection connection, String key) throws SQLException {
        if (!HistoryColumns.of(connection, table).contains("down_script")) {
            return new StoredScripts(Optional.empty(), Optional.empty());
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT up_script, down_script FROM " + table + " WHERE version = ?")) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new StoredScripts(
                                Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2)))
                        : new StoredScripts(Optional.empty(), Optional.empty());
            }
        }
    }
}
