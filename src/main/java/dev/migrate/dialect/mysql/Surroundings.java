package dev.migrate.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * What of a session the answers of {@code SHOW CREATE} depend on.
 *
 * @param database the one that names without a database mean
 * @param text the server's version, and what the session has set; definitions shown under another one can't be compared
 */
record Surroundings(String database, String text) {
    /** Modes that change how definitions are shown; others a script may set as it likes. */
    private static final Set<String> SHOWING = Set.of(
            "ANSI_QUOTES", "NO_TABLE_OPTIONS", "NO_FIELD_OPTIONS", "NO_KEY_OPTIONS", "ORACLE", "MSSQL", "POSTGRESQL");

    private static final int FIELDS = 5;

    /** Those of a session; empty if a script has made its answers illegible. */
    static Optional<Surroundings> of(Connection session) throws SQLException {
        // the database comes last: its name may have anything in it
        String[] told = MySqlSettlement.text(
                        session,
                        "SELECT CONCAT(VERSION(), '|', @@sql_quote_show_create, '|', COALESCE(@@character_set_results, 'utf8'),"
                                + " '|', @@sql_mode, '|', COALESCE(DATABASE(), ''))",
                        1)
                .split("\\|", FIELDS);
        if (told.length < FIELDS) {
            return Optional.empty();
        }
        String characters = told[2].startsWith("utf8") ? "utf8" : told[2];
        return Optional.of(new Surroundings(
                told[FIELDS - 1], told[0] + " " + told[1] + " " + characters + modes(told[FIELDS - 2])));
    }

    private static String modes(String list) {
        StringBuilder modes = new StringBuilder();
        for (String mode : list.split(",", -1)) {
            if (SHOWING.contains(mode)) {
                modes.append(' ').append(mode);
            }
        }
        return modes.toString();
    }
}
