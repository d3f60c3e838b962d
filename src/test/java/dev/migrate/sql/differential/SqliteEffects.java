package dev.migrate.sql.differential;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.Function;

/** What running statements leaves behind in an empty database of SQLite's: calls of a function, the schema, rows. */
final class SqliteEffects {
    private static final String TEXTS = """
            select sql from sqlite_schema where type in ('table', 'trigger')
            union all select sql from sqlite_temp_schema
            """;

    /** SQLite keeps the text of a view or an index with what stands between its last word and the semicolon. */
    private static final String COLUMNS = """
            select made.name || ': ' || info.name from sqlite_schema as made, pragma_table_info(made.name) as info
            where made.type = 'view'
            union all select name from sqlite_schema where type = 'index'
            """;

    private static final String SETUP = "create table t (number integer, value text)";

    private SqliteEffects() {}

    /** Something that is done with a connection. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** The function that statements call. */
    private static final class Note extends Function {
        private final List<String> calls;

        Note(List<String> calls) {
            this.calls = calls;
        }

        @Override
        protected void xFunc() throws SQLException {
            String value = value_text(1);
            calls.add(value_int(0) + ": " + value);
            result(value);
        }
    }

    /** Of a script that is handed to the library whole; the library takes one statement after the other from it. */
    static List<String> ofWhole(String script) throws SQLException {
        return of(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(script);
            }
        });
    }

    /** Of statements one by one; whatever follows the first statement in each of the texts is not run. */
    static List<String> ofEach(List<String> statements) throws SQLException {
        return of(connection -> {
            for (String sql : statements) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.execute();
                }
            }
        });
    }

    private static List<String> of(Work work) throws SQLException {
        List<String> effects = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Function.create(connection, "note", new Note(effects), 2, 0);
            try (Statement statement = connection.createStatement()) {
                statement.execute(SETUP);
            }
            work.on(connection);
            add(connection, TEXTS, effects);
            add(connection, COLUMNS, effects);
            add(connection, "select number || ': ' || quote(value) from t", effects);
        }
        return effects;
    }

    private static void add(Connection connection, String query, List<String> effects) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                effects.add(rows.getString(1));
            }
        }
    }
}
