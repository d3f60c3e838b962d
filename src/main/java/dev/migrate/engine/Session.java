package dev.migrate.engine;

import dev.migrate.db.Author;
import dev.migrate.db.ConnectionSource;
import dev.migrate.db.Dialect;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.PooledConnections;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.db.StatementSender;
import dev.migrate.db.TableName;
import dev.migrate.db.Transaction;
import dev.migrate.db.history.History;
import dev.migrate.db.history.HistoryTable;
import dev.migrate.db.lock.LockOwner;
import dev.migrate.db.lock.RunLock;
import dev.migrate.engine.script.SessionStatement;
import dev.migrate.model.MigrateException;
import dev.migrate.sql.StatementHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** One connection to the database, what it is, and its history: all that a command works with. */
public final class Session implements AutoCloseable {
    private static final int ANSWER_SECONDS = 5;

    private final String run;
    private final ConnectionSource source;
    private final PooledConnections further;
    private final Dialect dialect;
    private final Author author;
    private final SessionSettings own;
    private SessionSettings wanted;
    private TableName table;
    private HistoryTable history;
    private Connection connection;
    private boolean changed;
    private boolean set;
    private boolean begun;

    private Session(
            String run,
            ConnectionSource source,
            Dialect dialect,
            TableName table,
            Author author,
            SessionSettings settings,
            Connection connection) {
        this.run = run;
        this.source = source;
        this.further = new PooledConnections(source);
        this.dialect = dialect;
        this.author = author;
        this.table = table;
        this.own = settings;
        this.wanted = settings;
        this.history = new HistoryTable(dialect, table, author, RunLock.guardWithoutLock(dialect, settings));
        this.connection = connection;
    }

    /** Connects, for the run of that number. */
    public static Session open(
            String run,
            ConnectionSource source,
            DialectFinder dialects,
            TableName table,
            Author author,
            SessionSettings settings) {
        Connection connection;
        try {
            connection = source.open();
        } catch (SQLException e) {
            throw ConnectFailures.explain(source, e);
        }
        try {
            Session session = new Session(run, source, dialects.of(connection), table, author, settings, connection);
            session.dialect.limitLockWaits(connection, settings.lockTimeout());
            session.become(settings);
            return session;
        } catch (SQLException | MigrateException e) {
            closeAfter(e, connection);
            throw e instanceof SQLException failure ? ConnectFailures.explain(source, failure) : (MigrateException) e;
        }
    }

    /** History and migrations belong to the role, so it is taken before anything is read or made. */
    private void become(SessionSettings settings) {
        if (settings.role().isEmpty() && settings.onConnect().isEmpty()) {
            return;
        }
        try {
            dialect.prepare(connection, settings);
            changed = true;
        } catch (SQLException e) {
            throw Failures.wrongSetting(
                    dialect, "the session can't take the role or the 'on-connect' statements that are set", e);
        }
    }

    private static void closeAfter(Exception failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The database as people know it. */
    public String database() {
        return source.name();
    }

    Connection connection() {
        return connection;
    }

    /** What sends scripts' statements on this connection. */
    StatementSender sender() {
        return dialect.sender(connection);
    }

    String run() {
        return run;
    }

    /** Connections besides this one. */
    ConnectionSource further() {
        return further;
    }

    HistoryTable history() {
        return history;
    }

    /** What the database knows of its migrations. */
    public History read() {
        try {
            return history.read(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The same, unless another session has locked the database: then it is not known yet. */
    public Optional<History> readUnlessLocked() {
        try {
            return Optional.of(history.read(connection));
        } catch (SQLException e) {
            if (dialect.explain(e).kind() == SqlFailure.Kind.LOCK_TIMEOUT) {
                return Optional.empty();
            }
            throw unreadable(e);
        }
    }

    private MigrateException unreadable(SQLException cause) {
        return Failures.unexpected(dialect, "the history '" + table + "' can't be read", cause);
    }

    /** Whether the server still answers. */
    boolean isAlive() throws SQLException {
        return connection.isValid(ANSWER_SECONDS);
    }

    /** The lock on this history, which from now on is named so that no script can make the name mean another. */
    MigrationLock lock(RunSettings settings) throws SQLException {
        LockOwner owner = LockOwner.of(run, author, settings.lease());
        RunLock made = RunLock.of(settings.lock(), owner, dialect, connection, further, table, own);
        table = made.table();
        history = new HistoryTable(dialect, table, author, made.guard());
        return made.lock();
    }

    /** Leaves nothing of what scripts before have set, and prepares the session. */
    void renew(SessionSettings settings) throws SQLException {
        renew(settings, Optional.empty());
    }

    /** The same, for a script that is about to {@link #begin(String)} with this statement, if there is one. */
    void renew(SessionSettings settings, Optional<String> begin) throws SQLException {
        if (changed) {
            connection = dialect.freshSession(connection, source);
        }
        changed = false;
        set = false;
        wanted = settings;
        begun = dialect.prepareToWork(connection, settings, begin);
    }

    /** Makes the settings hold in the transaction that has begun, where the session does not last. */
    void enter() throws SQLException {
        dialect.enter(connection, wanted);
    }

    /** A statement of a script runs, which may change the session. */
    void used(StatementHead statement) {
        boolean sets = SessionStatement.of(statement) != SessionStatement.LASTING;
        changed |= sets || !dialect.capabilities().changesShow();
        set |= sets || statement.startsWith("RESET");
    }

    /** Whether a statement has given the session settings that may not be ours, such as another user. */
    boolean isSet() {
        return set;
    }

    void begin() throws SQLException {
        begin(dialect.begin(Optional.empty()));
    }

    /** Begins with a statement that may be a script's. */
    void begin(String statement) throws SQLException {
        if (begun) {
            begun = false;
            return;
        }
        new Transaction(dialect, connection).begin(statement, wanted);
    }

    void commit() throws SQLException {
        new Transaction(dialect, connection).commit();
    }

    /** Rolls back because of a failure; if that fails too, the first failure keeps it. */
    void rollbackAfter(Throwable failure) {
        new Transaction(dialect, connection).rollbackAfter(failure);
    }

    @Override
    public void close() {
        try (further;
                Connection closing = connection) {
            if (source.isShared() && !closing.isClosed()) {
                dialect.handBack(closing);
            }
        } catch (SQLException e) {
            throw Failures.unexpected(dialect, "the connection can't be closed", e);
        }
    }
}
