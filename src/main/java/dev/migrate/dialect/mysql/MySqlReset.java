package dev.migrate.dialect.mysql;

import com.mysql.cj.NativeSession;
import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.exceptions.CJException;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.exceptions.SQLExceptionsMapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The server's own reset of a session, which also drops temporary tables and user variables (manual, mysql_change_user). It
 * keeps the database that {@code USE} has chosen, and loses what the driver had set.
 */
final class MySqlReset {
    /** Where one of these is given, the driver knows best how a session begins. */
    private static final List<PropertyKey> OF_DRIVER =
            List.of(PropertyKey.connectionCollation, PropertyKey.characterEncoding, PropertyKey.sessionVariables);

    private final String database;
    private final MySqlTraces traces;
    private String lost = "";

    /** @param database the connection's own; empty if it has none */
    MySqlReset(String database, MySqlTraces traces) {
        this.database = database;
        this.traces = traces;
    }

    /** Without a database at the start there is no way back to none. */
    boolean isPossible(Connection connection) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                && (!database.isEmpty()
                        || connection.getCatalog() == null
                        || connection.getCatalog().isEmpty());
    }

    /** Resets and restores what the driver had set. */
    void whole(Connection connection) throws SQLException {
        connection.unwrap(JdbcConnection.class).resetServerState();
        choose(connection);
    }

    /** Resets; what has to be restored then is left to {@link #takeLost}, for one statement with other settings. */
    void toPrepare(Connection connection) throws SQLException {
        JdbcConnection driver = connection.unwrap(JdbcConnection.class);
        PropertySet properties = driver.getPropertySet();
        if (OF_DRIVER.stream().anyMatch(key -> given(properties, key))
                || !(driver.getSession() instanceof NativeSession session)) {
            whole(connection);
            return;
        }
        try {
            session.resetSessionState();
        } catch (CJException failure) {
            throw SQLExceptionsMapping.translateException(failure);
        }
        lost = "NAMES utf8mb4, autocommit = 1, "
                + (given(properties, PropertyKey.characterSetResults) ? "" : "character_set_results = NULL, ");
        choose(connection);
    }

    private static boolean given(PropertySet properties, PropertyKey key) {
        return properties.getStringProperty(key).getInitialValue() != null;
    }

    /** Also where no script has left it: only then the server looks again at what the user may do there (manual, GRANT). */
    private void choose(Connection connection) throws SQLException {
        if (!database.isEmpty()) {
            // not setCatalog: the driver believes that it is this one still
            try (Statement statement = connection.createStatement()) {
                statement.execute("USE `" + database.replace("`", "``") + "`");
            }
        }
        traces.clear();
    }

    /** The assignments, each with a comma behind it, that restore what the reset has lost; none if nothing has. */
    String takeLost() {
        String assignments = lost;
        lost = "";
        return assignments;
    }
}
