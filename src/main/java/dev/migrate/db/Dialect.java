package dev.migrate.db;

import dev.migrate.db.settle.Settlement;
import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementHead;
import dev.migrate.sql.StatementRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * What differs between databases, and nothing else: decisions are made above it.
 *
 * <p>To add a database: <ol>
 * <li>add it to {@link dev.migrate.db.url.DatabaseEngine}, with the forms of its URL in {@link dev.migrate.db.url.DatabaseUrl};
 * <li>describe its lexical rules as a {@link SqlSyntax}, with golden files for its awkward cases;
 * <li>list what can't run inside a transaction, or commits by itself, as {@link StatementRules};
 * <li>write its {@code Dialect}, its {@link MigrationLock} and how its driver connects, in a package of their own;
 * <li>register it in {@code Dialects};
 * <li>make the contract suite of the tests pass on a real server.
 * </ol>
 *
 * <p>Don't correct what users write, don't assume what the server can tell, and when in doubt fail.
 */
public interface Dialect {
    /** How scripts are read in a session that is prepared, before any of them has run in it. */
    SqlSyntax syntax();

    Capabilities capabilities();

    /** What statements mean for transactions on this server. */
    StatementRules statementRules();

    HistoryTerms historyTerms();

    /** An identifier as in a statement, whatever its characters. */
    String quote(String identifier);

    /** The statement that begins a transaction of ours; {@code own} is the script's, whose options are kept. */
    String begin(Optional<String> own);

    /** Whether a schema, or what takes its place, is there. */
    boolean hasSchema(Connection connection, String schema) throws SQLException;

    /** Whether the database of a session has been dropped, and the session goes on without it. */
    default boolean hasLostDatabase(Connection connection) throws SQLException {
        return false;
    }

    /** Limits how long statements of a new session wait for locks, where even those that read may have to. */
    default void limitLockWaits(Connection connection, Duration limit) throws SQLException {}

    /** The table's name with its schema, so that it means the same whatever a script does to the session. */
    TableName qualified(Connection connection, TableName table) throws SQLException;

    /** The lock of runs on a history table of a qualified name; not yet taken. */
    MigrationLock lock(Connection connection, ConnectionSource source, TableName table) throws SQLException;

    /**
     * A session in which nothing is left of what scripts before have set, as soon as it is prepared: this connection, or a
     * new one in its place. A lock taken on this connection stays.
     */
    Connection freshSession(Connection connection, ConnectionSource source) throws SQLException;

    /** Prepares a fresh session as the settings want it. */
    void prepare(Connection connection, SessionSettings settings) throws SQLException;

    /**
     * The same for the session in which scripts run, so that runs to come can see it as long as it works; perhaps begins a
     * transaction along with that.
     *
     * @param begin the statement that begins it, where one is to begin at once
     * @return whether it has begun
     */
    default boolean prepareToWork(Connection connection, SessionSettings settings, Optional<String> begin)
            throws SQLException {
        prepare(connection, settings);
        return false;
    }

    /** Finds out whether sessions last here, where nothing has shown it yet ({@link Capabilities#keepsSession}). */
    default void lookAtSession(Connection connection) throws SQLException {}

    /** Makes the settings hold in the transaction that has begun, where the session would not keep them. */
    default void enter(Connection connection, SessionSettings settings) throws SQLException {}

    /** Before the commit of a transaction that was {@link #enter}ed: leaves nothing of it in the session. */
    default void leave(Connection connection) throws SQLException {}

    /** Whether a transaction is open, as far as the driver knows without asking. */
    boolean isInTransaction(Connection connection) throws SQLException;

    /** Expression for the milliseconds since 1970 by the server's clock; empty where there is no server. */
    Optional<String> serverMillis();

    /** Lets others see of the session in which scripts run whose run it works for, whatever lock that has. */
    default void nameSession(Connection working, String run, String activity) throws SQLException {}

    /** Ends the sessions that are seen to work for a run; how many that were. */
    default int endSessions(Connection asking, String run) throws SQLException {
        return 0;
    }

    /** Leaves nothing of ours to the application whose connection it is. */
    void handBack(Connection connection) throws SQLException;

    /** Makes the session ours, with our user and a character set for any text, until the script goes on. */
    SessionChange asOurselves(Connection connection, SessionSettings settings) throws SQLException;

    /** Lifts the limit on waiting for locks for a statement that waits for other transactions by design. */
    SessionChange liftLockTimeout(Connection connection, StatementHead statement) throws SQLException;

    /** What is wrong with the data of a script that switched a check off before its transaction; asked before its commit. */
    default Optional<String> violation(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /** What sends scripts' statements on a connection. */
    StatementSender sender(Connection connection);

    /** How it is found out whether a statement that ran alone has taken effect. */
    Settlement settlement();

    /** How far the statement has come that runs on one connection, asked on another; empty where the server does not tell. */
    Optional<String> progress(Connection running, Connection asking) throws SQLException;

    /** Whom the statement waits for that runs on one connection, asked on another; empty where it does not, or nobody tells. */
    Optional<Blocker> blocker(Connection running, Connection asking) throws SQLException;

    /** What a failure means. */
    SqlFailure explain(SQLException failure);
}
