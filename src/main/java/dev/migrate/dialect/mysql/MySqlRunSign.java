package dev.migrate.dialect.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells of a session which run it belongs to. A named lock does so to everybody, but not on a cluster; the attributes of the
 * connection do, where the server keeps them (performance_schema; off by default on MariaDB).
 */
final class MySqlRunSign {
    /** The attribute that each connection of a run has. */
    static final String ATTRIBUTE = "migrate_run";

    /** It is gone already. */
    private static final int UNKNOWN_SESSION = 1094;

    private final String onCluster;

    /** @param onCluster expression for whether the server is a node of a cluster, where such locks may be an error */
    MySqlRunSign(String onCluster) {
        this.onCluster = onCluster;
    }

    private static String lock(String run) {
        return "migrate-run-" + run;
    }

    void give(Connection working, String run) throws SQLException {
        if (working.isClosed()) {
            return;
        }
        try (PreparedStatement statement =
                working.prepareStatement("SELECT IF(" + onCluster + ", NULL, GET_LOCK(?, 0))")) {
            statement.setString(1, lock(run));
            statement.executeQuery().close();
        }
    }

    /** Ends the sessions of a run that are seen; how many that were. */
    int endSessions(Connection asking, String run) throws SQLException {
        List<Long> sessions =
                new ArrayList<>(numbers(asking, "SELECT IF(" + onCluster + ", NULL, IS_USED_LOCK(?))", lock(run)));
        try {
            sessions.addAll(numbers(
                    asking,
                    "SELECT processlist_id FROM performance_schema.session_account_connect_attrs WHERE attr_name = '"
                            + ATTRIBUTE + "' AND attr_value = ?",
                    run));
        } catch (SQLException notKept) {
            if (MySqlFailures.isConnectionLost(notKept)) {
                throw notKept;
            }
        }
        for (long session : sessions) {
            end(asking, session);
        }
        return sessions.size();
    }

    /** Ends the session that holds a named lock, if there is one. */
    static void endHolder(Connection asking, String lock) throws SQLException {
        for (long session : numbers(asking, "SELECT IS_USED_LOCK(?)", lock)) {
            end(asking, session);
        }
    }

    private static List<Long> numbers(Connection asking, String question, String value) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement statement = asking.prepareStatement(question)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long number = rows.getLong(1);
                    if (!rows.wasNull()) {
                        numbers.add(number);
                    }
                }
            }
        }
        return numbers;
    }

    private static void end(Connection asking, long session) throws SQLException {
        try (Statement statement = asking.createStatement()) {
            statement.execute("KILL " + session);
        } catch (SQLException e) {
            if (e.getErrorCode() != UNKNOWN_SESSION) {
                throw e;
            }
        }
    }
}
