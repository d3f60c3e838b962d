package dev.migrate.dialect.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** The application name, which others see of a session, also of one with an open transaction: the run and what it is on. */
final class PostgresRunName {
    /** The beginning of the run's number, and what it is on. */
    static final Pattern ANNOUNCED = Pattern.compile("migrate(?: ([0-9a-f]{8}))?: (.*)");

    /** Longest application name that the server keeps (NAMEDATALEN - 1). */
    private static final int LIMIT = 63;

    private PostgresRunName() {}

    /** As much of it as the server keeps. */
    static String of(String run, String activity) {
        return cut("migrate " + run + ": " + activity);
    }

    static void give(Connection connection, String run, String activity) throws SQLException {
        give(connection, of(run, activity));
    }

    static void give(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT set_config('application_name', ?, false)")) {
            statement.setString(1, cut(name));
            statement.executeQuery().close();
        }
    }

    private static String cut(String name) {
        String text = name;
        while (text.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }

    /** Ends the sessions in this database with a run's name; how many that were. */
    static int endSessions(Connection asking, String run) throws SQLException {
        try (PreparedStatement statement = asking.prepareStatement(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND starts_with(application_name, ?)")) {
            statement.setString(1, "migrate " + run + ":");
            int ended = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ended++;
                }
            }
            return ended;
        }
    }
}
