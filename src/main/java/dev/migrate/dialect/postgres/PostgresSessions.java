package dev.migrate.dialect.postgres;

import dev.migrate.db.SessionChange;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.SqlFailure;
import dev.migrate.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Sets sessions up, and notices a pooler that hands each transaction to another: at login it tells a process number of its own,
 * because a client cancels with it. Behind one, settings live inside transactions and nothing of them stays.
 */
final class PostgresSessions {
    /** What the driver agreed on at login and reads answers with; a pooler keeps these for each of its clients. */
    private static final List<String> OF_LOGIN =
            List.of("client_encoding", "DateStyle", "TimeZone", "application_name");

    static final String CHECKS_CLIENT = "client_connection_check_interval";
    static final String CHECKED_EVERY = "5s";

    private final boolean trusted;
    private final Map<String, String> atLogin = new TreeMap<>();
    private boolean pooled;
    private boolean checksClient;

    /** @param trusted whether the session is said to be ours, so that nothing is compared */
    PostgresSessions(Connection connection, boolean trusted, int version) throws SQLException {
        this.trusted = trusted;
        this.checksClient = version >= 14;
        PGConnection driver = connection.unwrap(PGConnection.class);
        for (String name : OF_LOGIN) {
            String value = driver.getParameterStatus(name);
            if (value != null) {
                atLogin.put(name, value);
            }
        }
    }

    /** The server reports what the setting is whenever it changes, so there is no need to ask. */
    static SqlSyntax syntax(Connection connection) throws SQLException {
        String conforming = connection.unwrap(PGConnection.class).getParameterStatus("standard_conforming_strings");
        return "off".equals(conforming)
                ? SqlSyntax.POSTGRESQL.withoutStandardConformingStrings()
                : SqlSyntax.POSTGRESQL;
    }

    boolean arePooled() {
        return pooled;
    }

    boolean areTrusted() {
        return trusted;
    }

    /** The process number that the driver was given at login. */
    static int loginProcess(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    void foundPooler(Connection connection) throws SQLException {
        pooled = true;
        // a statement prepared under a name would be on the session of that moment only
        connection.unwrap(PGConnection.class).setPrepareThreshold(0);
    }

    void look(Connection connection) throws SQLException {
        if (trusted || pooled) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            compare(connection, row.getInt(1));
        }
    }

    private void compare(Connection connection, int process) throws SQLException {
        if (!trusted && process != loginProcess(connection)) {
            foundPooler(connection);
        }
    }

    /** Prepares a session; where it turns out not to be ours, nothing of it is left there. */
    void prepare(Connection connection, SessionSettings settings) throws SQLException {
        if (pooled) {
            foundPooler(connection);
            prepareAgain(connection, settings);
            return;
        }
        String foreign = trusted ? "false" : "pg_backend_pid() <> " + loginProcess(connection);
        compare(connection, settle(connection, settings, foreign));
        if (!pooled) {
            runFirst(connection, settings);
        }
    }

    /** Also lets the server notice that we are gone while a statement runs; not on every platform it can (manual). */
    private int settle(Connection connection, SessionSettings settings, String local) throws SQLException {
        if (checksClient) {
            try {
                String checks = ", set_config('" + CHECKS_CLIENT + "', '" + CHECKED_EVERY + "', " + local + ")";
                return set(connection, settings, local, checks);
            } catch (SQLException refused) {
                giveUpChecks(refused);
            }
        }
        return set(connection, settings, local, "");
    }

    private void giveUpChecks(SQLException refused) throws SQLException {
        SqlFailure.Kind kind = PostgresFailures.explain(refused).kind();
        if (kind != SqlFailure.Kind.STATEMENT && kind != SqlFailure.Kind.FORBIDDEN) {
            throw refused;
        }
        checksClient = false;
    }

    /** Makes the session ready in which scripts run, and perhaps begins a transaction; whether it has done that. */
    boolean prepare(Connection connection, SessionSettings settings, PostgresWork work, Optional<String> begin)
            throws SQLException {
        if (pooled) {
            prepare(connection, settings);
            return false;
        }
        Optional<String> atOnce = settings.onConnect().isEmpty() ? begin : Optional.empty();
        try {
            work.prepare(connection, settings, checksClient, atOnce);
        } catch (SQLException refused) {
            if (!checksClient) {
                throw refused;
            }
            giveUpChecks(refused);
            work.prepare(connection, settings, false, atOnce);
        }
        runFirst(connection, settings);
        return atOnce.isPresent();
    }

    /** A transaction that is open goes on with other settings. */
    private void prepareAgain(Connection connection, SessionSettings settings) throws SQLException {
        if (connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE) {
            leave(connection);
            enter(connection, settings);
        }
    }

    /** What the session would keep, for the transaction that is open. */
    void enter(Connection connection, SessionSettings settings) throws SQLException {
        set(connection, settings, "true", "");
        runFirst(connection, settings);
    }

    private static int set(Connection connection, SessionSettings settings, String local, String more)
            throws SQLException {
        Optional<String> role = settings.role();
        String question = "SELECT pg_backend_pid(), set_config('lock_timeout', ?, " + local
                + "), set_config('statement_timeout', ?, " + local + ")"
                + (role.isPresent() ? ", set_config('role', ?, " + local + ")" : "") + more;
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, Long.toString(settings.lockTimeout().toMillis()));
            statement.setString(2, Long.toString(settings.statementTimeout().toMillis()));
            if (role.isPresent()) {
                statement.setString(3, role.get());
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void runFirst(Connection connection, SessionSettings settings) throws SQLException {
        if (settings.onConnect().isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String first : settings.onConnect()) {
                statement.execute(first);
            }
        }
    }

    /** Until it is taken back, a statement waits for a lock for ever. */
    SessionChange liftLockTimeout(Connection connection) throws SQLException {
        if (pooled) {
            return SessionChange.NONE;
        }
        String before;
        try (Statement question = connection.createStatement();
                ResultSet row = question.executeQuery("SHOW lock_timeout")) {
            row.next();
            before = row.getString(1);
        }
        setLockTimeout(connection, "0");
        return () -> setLockTimeout(connection, before);
    }

    private static void setLockTimeout(Connection connection, String limit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '" + limit + "'");
        }
    }

    /**
     * Leaves the session as it was before the transaction that is open: what was set for more than it, whoever set it, and
     * temporary tables. Deferred checks come first, while all is as the script wants it.
     */
    void leave(Connection connection) throws SQLException {
        StringBuilder all =
                new StringBuilder("SET CONSTRAINTS ALL IMMEDIATE; SET SESSION AUTHORIZATION DEFAULT; RESET ROLE;"
                        + " RESET ALL; DISCARD TEMP");
        atLogin.forEach((name, value) -> all.append("; SET ")
                .append(name)
                .append(" = '")
                .append(value.replace("'", "''"))
                .append('\''));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(all.toString());
        }
    }
}
