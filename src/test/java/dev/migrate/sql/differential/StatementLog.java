package dev.migrate.sql.differential;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A table in which MySQL and MariaDB log statements; they stop when it is closed. */
final class StatementLog implements AutoCloseable {
    private static final Pattern FOUR_BYTES = Pattern.compile("\\\\xF0(?:\\\\x[0-9A-F]{2}){3}");

    private enum Kind {
        GENERAL("general_log", "general_log", "argument", "command_type = 'Query'"),
        SLOW("slow_query_log", "slow_log", "sql_text", "true");

        private final String setting;
        private final String table;
        private final String query;

        Kind(String setting, String table, String column, String condition) {
            this.setting = setting;
            this.table = "mysql." + table;
            query = "select convert(" + column + " using utf8mb4) from mysql." + table + " where " + condition
                    + " and user_host like concat(?, '[%')";
        }
    }

    private final Connection connection;
    private final Kind kind;

    private StatementLog(Connection connection, Kind kind) throws SQLException {
        this.connection = connection;
        this.kind = kind;
        execute("set global log_output = 'TABLE'");
        execute("set global " + kind.setting + " = on");
    }

    /** Of what clients send, as they send it. */
    static StatementLog general(Access access) throws SQLException {
        StatementLog log = new StatementLog(access.connect(), Kind.GENERAL);
        if (access.engine() == Engine.MYSQL) {
            // Else what can't be parsed isn't logged, because there may be passwords in it.
            log.execute("set global log_raw = on");
        }
        return log;
    }

    /** Of statements one by one, also where a client sends several at once; of sessions to which everything is slow. */
    static StatementLog slow(Access access) throws SQLException {
        return new StatementLog(access.connect(), Kind.SLOW);
    }

    /** What the sessions of a user were sent, and forgets it. */
    List<String> statements(String user) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(kind.query)) {
            query.setString(1, user);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    statements.add(decoded(rows.getString(1)));
                }
            }
        }
        execute("truncate " + kind.table);
        return statements;
    }

    /** MariaDB's table has no room for characters of four bytes, and shows their bytes. */
    private static String decoded(String text) {
        return FOUR_BYTES
                .matcher(text)
                .replaceAll(match ->
                        new String(HexFormat.of().parseHex(match.group().replace("\\x", "")), UTF_8));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("set global " + kind.setting + " = off");
        }
    }
}
