package dev.migrate.dialect.mysql;

import dev.migrate.db.SessionChange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes any text for a moment: what a script makes of the character set would spoil texts that are not its own. */
final class MySqlCharacterSet {
    private MySqlCharacterSet() {}

    static SessionChange ours(Connection connection) throws SQLException {
        String before;
        try (Statement question = connection.createStatement();
                ResultSet row = question.executeQuery("SELECT CONCAT('character_set_client = ', @@character_set_client,"
                        + " ', character_set_results = ', COALESCE(@@character_set_results, 'NULL'),"
                        + " ', character_set_connection = ', @@character_set_connection,"
                        + " ', collation_connection = ', @@collation_connection)")) {
            row.next();
            before = row.getString(1);
        }
        execute(connection, "SET NAMES utf8mb4");
        return () -> execute(connection, "SET " + before);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
