package dev.migrate.dialect.mysql;

import dev.migrate.db.settle.Settlement;
import dev.migrate.db.settle.Verdict;
import dev.migrate.sql.SqlSyntax;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Definitions as {@code SHOW CREATE} tells them, before and after. Both servers carry out a definition whole or not at all, also when
 * they crash (manuals, "Atomic Data Definition Statement Support" and "Atomic DDL").
 */
final class MySqlSettlement implements Settlement {
    /** The next number changes with every row. */
    private static final Pattern NEXT_NUMBER = Pattern.compile(" AUTO_INCREMENT=\\d+");

    /**
     * There is no such database, table, trigger, routine, event, user or sequence, in the words of one server or the other
     * (error message references).
     */
    private static final Set<Integer> MISSING =
            Set.of(1049, 1109, 1133, 1141, 1146, 1305, 1360, 1539, 1932, 3162, 4091);

    private static final String CONNECTION_LOST = "08";
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int HASH_BYTES = 8;

    /** Of the modes, those that change how definitions are shown; others a script may set as it likes. */
    private static final Set<String> SHOWING = Set.of(
            "ANSI_QUOTES", "NO_TABLE_OPTIONS", "NO_FIELD_OPTIONS", "NO_KEY_OPTIONS", "ORACLE", "MSSQL", "POSTGRESQL");

    private final SqlSyntax syntax;

    MySqlSettlement(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public String evidence(Connection session, Connection side, String statement) throws SQLException {
        MySqlTargets targets = MySqlTargets.of(statement, syntax);
        return switch (targets.kind()) {
            case REPEATABLE -> REPEATABLE;
            case UNKNOWN -> NONE;
            case SHOWN -> states(session, side, targets).map(TargetStates::text).orElse(NONE);
        };
    }

    private static Optional<TargetStates> states(Connection session, Connection side, MySqlTargets targets)
            throws SQLException {
        String database = "";
        for (MySqlTarget target : targets.targets()) {
            if (target.isInSchema() && target.schema().isEmpty() && database.isEmpty()) {
                // the script may have chosen another one than the connection's
                database = text(session, "SELECT COALESCE(DATABASE(), '')", 1);
            }
        }
        Map<MySqlTarget, String> states = new LinkedHashMap<>();
        for (MySqlTarget target : targets.targets()) {
            states.put(target.in(database), "");
        }
        try {
            limitWait(side);
            return states(side, targets.drop(), states.keySet());
        } catch (SQLException failure) {
            if (failure.getErrorCode() != LOCK_WAIT_TIMEOUT) {
                throw failure;
            }
            // by the script itself: LOCK TABLES … WRITE
            return states(session, targets.drop(), states.keySet());
        }
    }

    /** What a script holds locked would be waited for until it ends, which it can't. */
    private static void limitWait(Connection side) throws SQLException {
        try (Statement statement = side.createStatement()) {
            statement.execute("SET SESSION lock_wait_timeout = 1");
        }
    }

    /** Empty where the server does not let us see something. */
    private static Optional<TargetStates> states(Connection side, String drop, Set<MySqlTarget> targets)
            throws SQLException {
        Map<MySqlTarget, String> states = new LinkedHashMap<>();
        for (MySqlTarget target : targets) {
            String state = state(side, target);
            boolean unclear =
                    target.name().matches("(?s).*[\t\n].*") || target.schema().matches("(?s).*[\t\n].*");
            if (state.isEmpty() || unclear) {
                return Optional.empty();
            }
            states.put(target, state);
        }
        return Optional.of(new TargetStates(surroundings(side), drop, states));
    }

    private static String surroundings(Connection connection) throws SQLException {
        String[] told = text(connection, "SELECT CONCAT(VERSION(), ' ', @@sql_quote_show_create, ' ', @@sql_mode)", 1)
                .split(" ", 3);
        StringBuilder surroundings = new StringBuilder(told[0] + " " + told[1]);
        for (String mode : told.length < 3 ? new String[0] : told[2].split(",", -1)) {
            if (SHOWING.contains(mode)) {
                surroundings.append(' ').append(mode);
            }
        }
        return surroundings.toString();
    }

    private static String state(Connection side, MySqlTarget target) throws SQLException {
        if (target.type() == MySqlTarget.Type.GRANTS) {
            return shown(side, "SHOW GRANTS FOR " + target.quoted(), 1);
        }
        String show = target.type() == MySqlTarget.Type.SEQUENCE || target.type() == MySqlTarget.Type.VIEW
                ? "TABLE"
                : target.type().name();
        return shown(
                side,
                "SHOW CREATE " + show + " " + target.quoted(),
                target.type().column());
    }

    /** A hash of what the server shows, without the number that the next row gets. */
    private static String shown(Connection side, String question, int column) throws SQLException {
        try {
            String definition = text(side, question, column);
            return definition.isEmpty()
                    ? ""
                    : hash(NEXT_NUMBER.matcher(definition).replaceAll(""));
        } catch (SQLException failure) {
            if (MISSING.contains(failure.getErrorCode())) {
                return TargetStates.ABSENT;
            }
            if (failure.getErrorCode() == LOCK_WAIT_TIMEOUT
                    || String.valueOf(failure.getSQLState()).startsWith(CONNECTION_LOST)) {
                throw failure;
            }
            return "";
        }
    }

    /** A column of all rows; empty if something in it is NULL, because it is not for us to see. */
    private static String text(Connection connection, String query, int column) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String line = rows.getString(column);
                if (line == null) {
                    return "";
                }
                text.append(line).append('\n');
            }
        }
        return text.toString().strip();
    }

    private static String hash(String definition) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(definition.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Verdict verdict(Connection connection, String evidence) throws SQLException {
        if (evidence.equals(REPEATABLE)) {
            return Verdict.REPEAT;
        }
        Optional<TargetStates> before = TargetStates.parse(evidence);
        if (before.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return states(connection, before.get().drop(), before.get().states().keySet())
                .map(before.get()::until)
                .orElse(Verdict.UNKNOWN);
    }

    /** The lock on the history does not tell: it has a connection of its own. */
    @Override
    public String busy(Connection connection, Predicate<String> statement) throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet rows = question.executeQuery("SELECT id, user, info FROM information_schema.processlist"
                        + " WHERE info IS NOT NULL AND command <> 'Sleep' AND id <> CONNECTION_ID()")) {
            while (rows.next()) {
                if (statement.test(rows.getString(3))) {
                    return "session " + rows.getLong(1) + " of " + rows.getString(2);
                }
            }
            return "";
        }
    }

    @Override
    public boolean mayLeaveOpen() {
        return true;
    }
}
