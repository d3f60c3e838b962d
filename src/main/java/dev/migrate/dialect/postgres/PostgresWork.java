package dev.migrate.dialect.postgres;

import dev.migrate.db.BoundStatement;
import dev.migrate.db.LockKey;
import dev.migrate.db.SessionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The session in which scripts run. One message makes it ready for each of them: it leaves nothing of the script before, names
 * what comes, and tells whether the lock is held still.
 */
final class PostgresWork {
    /**
     * What {@code DISCARD ALL} does, but for the advisory locks, which it would release with ours, and for prepared
     * statements, which the driver keeps count of (PostgreSQL manual, DISCARD).
     */
    private static final String RESET =
            "SET SESSION AUTHORIZATION DEFAULT; RESET ALL; CLOSE ALL; UNLISTEN *;" + " DISCARD TEMP; DISCARD SEQUENCES";

    private String name = "migrate";
    private Optional<String> lockQuestion = Optional.empty();
    private Optional<Boolean> held = Optional.empty();
    private boolean used;
    private boolean named;

    /** A script has run in it: what that may have left is to go. */
    void isUsed() {
        used = true;
    }

    /** What others see of it from when it is made ready next, also while a transaction is open. */
    void name(String text) {
        name = text;
        named = false;
    }

    /** Whether it was made ready under this name. */
    boolean isNamed(String text) {
        return named && name.equals(text);
    }

    /** From now on it holds this lock. */
    void holds(LockKey key) {
        lockQuestion = Optional.of(PostgresLock.held(key));
    }

    /** Whether it held the lock when it was made ready; empty if it was not since this was last asked. */
    Optional<Boolean> takeHeld() {
        Optional<Boolean> told = held;
        held = Optional.empty();
        return told;
    }

    /** Makes it ready, and perhaps begins a transaction. */
    void prepare(Connection connection, SessionSettings settings, boolean checksClient, Optional<String> begin)
            throws SQLException {
        held = Optional.empty();
        StringBuilder text = new StringBuilder("SELECT ");
        List<Optional<Object>> values = new ArrayList<>();
        set(text, values, "lock_timeout", Long.toString(settings.lockTimeout().toMillis()));
        set(
                text,
                values,
                "statement_timeout",
                Long.toString(settings.statementTimeout().toMillis()));
        set(text, values, "application_name", name);
        settings.role().ifPresent(role -> set(text, values, "role", role));
        if (checksClient) {
            set(text, values, PostgresSessions.CHECKS_CLIENT, PostgresSessions.CHECKED_EVERY);
        }
        text.append(lockQuestion.orElse("false"));
        String answer = ask(connection, new BoundStatement(text.toString(), values), begin);
        used = false;
        named = true;
        held = lockQuestion.map(asked -> answer.equals("t"));
    }

    /** A transaction that has begun though what was to come before it was refused does not stay open. */
    private String ask(Connection connection, BoundStatement question, Optional<String> begin) throws SQLException {
        Optional<String> reset = used ? Optional.of(RESET) : Optional.empty();
        try {
            return new PostgresSender(connection).ask(reset, question, begin);
        } catch (SQLException refused) {
            if (begin.isPresent()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("ROLLBACK");
                } catch (SQLException e) {
                    refused.addSuppressed(e);
                }
            }
            throw refused;
        }
    }

    private static void set(StringBuilder text, List<Optional<Object>> values, String setting, String value) {
        text.append("set_config('").append(setting).append("', ?, false), ");
        values.add(Optional.of(value));
    }
}
