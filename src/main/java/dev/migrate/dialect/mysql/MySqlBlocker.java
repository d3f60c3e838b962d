package dev.migrate.dialect.mysql;

import dev.migrate.db.Blocker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks the server whom a session waits for (MySQL manual, "Performance Schema Lock Tables"; MariaDB, "Metadata Lock Info
 * Plugin" and "Information Schema INNODB_LOCK_WAITS").
 */
final class MySqlBlocker {
    private static final String MYSQL = "SELECT t.processlist_id, t.processlist_user, t.processlist_command,"
            + " x.timer_wait / 1000000000, COALESCE(t.processlist_info, s.sql_text) FROM ("
            + "SELECT held.owner_thread_id AS thread_id FROM performance_schema.threads me"
            + " JOIN performance_schema.metadata_locks wanted ON wanted.owner_thread_id = me.thread_id"
            + " AND wanted.lock_status = 'PENDING'"
            + " JOIN performance_schema.metadata_locks held ON held.object_type = wanted.object_type"
            + " AND held.object_schema <=> wanted.object_schema AND held.object_name <=> wanted.object_name"
            + " AND held.lock_status = 'GRANTED' AND held.owner_thread_id <> wanted.owner_thread_id"
            + " WHERE me.processlist_id = ? UNION"
            + " SELECT w.blocking_thread_id FROM performance_schema.threads me"
            + " JOIN performance_schema.data_lock_waits w ON w.requesting_thread_id = me.thread_id"
            + " WHERE me.processlist_id = ?) b"
            + " JOIN performance_schema.threads t ON t.thread_id = b.thread_id"
            + " LEFT JOIN performance_schema.events_transactions_current x ON x.thread_id = t.thread_id"
            + " AND x.state = 'ACTIVE'"
            + " LEFT JOIN performance_schema.events_statements_current s ON s.thread_id = t.thread_id"
            + " AND s.nesting_event_level = 0"
            + " ORDER BY x.timer_wait DESC LIMIT 1";

    private static final String SESSION = "SELECT p.id, p.user, p.command,"
            + " TIMESTAMPDIFF(SECOND, x.trx_started, NOW()) * 1000, COALESCE(p.info, x.trx_query) FROM ";

    private static final String ROWS = SESSION + "information_schema.innodb_lock_waits w"
            + " JOIN information_schema.innodb_trx me ON me.trx_id = w.requesting_trx_id"
            + " JOIN information_schema.innodb_trx x ON x.trx_id = w.blocking_trx_id"
            + " JOIN information_schema.processlist p ON p.id = x.trx_mysql_thread_id"
            + " WHERE me.trx_mysql_thread_id = ? ORDER BY x.trx_started LIMIT 1";

    private static final String WAITS_FOR_TABLE =
            "SELECT 1 FROM information_schema.processlist" + " WHERE id = ? AND state LIKE 'Waiting for%metadata lock'";

    /** Without the table that is waited for: that of a session which holds one that we hold, too, else any in our database. */
    private static final String TABLES = SESSION + "information_schema.metadata_lock_info held"
            + " JOIN information_schema.processlist p ON p.id = held.thread_id"
            + " LEFT JOIN information_schema.innodb_trx x ON x.trx_mysql_thread_id = p.id"
            + " LEFT JOIN information_schema.metadata_lock_info ours ON ours.thread_id = ?"
            + " AND ours.table_schema = held.table_schema AND ours.table_name = held.table_name"
            + " WHERE held.thread_id <> ? AND held.table_schema = DATABASE() AND held.table_name <> ''"
            + " ORDER BY ours.thread_id IS NULL, x.trx_started IS NULL, x.trx_started LIMIT 1";

    private static final String OLDEST = SESSION + "information_schema.innodb_trx x"
            + " JOIN information_schema.processlist p ON p.id = x.trx_mysql_thread_id"
            + " WHERE x.trx_mysql_thread_id <> ? ORDER BY x.trx_started LIMIT 1";

    private MySqlBlocker() {}

    static Optional<Blocker> onMySql(long session, Connection asking) throws SQLException {
        return ask(asking, MYSQL, session, "");
    }

    static Optional<Blocker> onMariaDb(long session, Connection asking) throws SQLException {
        Optional<Blocker> holder = ask(asking, ROWS, session, "");
        if (holder.isPresent() || !waitsForTable(asking, session)) {
            return holder;
        }
        try {
            return ask(asking, TABLES, session, "");
        } catch (SQLException noPlugin) {
            return ask(asking, OLDEST, session, " (a guess: the oldest transaction)");
        }
    }

    private static boolean waitsForTable(Connection asking, long session) throws SQLException {
        try (PreparedStatement statement = asking.prepareStatement(WAITS_FOR_TABLE)) {
            statement.setLong(1, session);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Optional<Blocker> ask(Connection asking, String question, long session, String note)
            throws SQLException {
        int parameters = (int) question.chars().filter(c -> c == '?').count();
        try (PreparedStatement statement = asking.prepareStatement(question)) {
            for (int i = 1; i <= parameters; i++) {
                statement.setLong(i, session);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(blocker(row, note)) : Optional.empty();
            }
        }
    }

    private static Blocker blocker(ResultSet row, String note) throws SQLException {
        String command = row.getString(3);
        long age = row.getLong(4);
        Optional<Duration> transaction =
                row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(Math.max(0, age)));
        return new Blocker(
                "connection " + row.getLong(1) + note,
                Optional.ofNullable(row.getString(2)),
                Optional.empty(),
                Optional.of("Sleep".equals(command) ? "idle" : "active"),
                transaction,
                Optional.ofNullable(row.getString(5)));
    }
}
