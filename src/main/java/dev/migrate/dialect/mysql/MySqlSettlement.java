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
import java.util.LinkedHashSet;
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
            Set.of(1049, 1109, 1133, 1141, 1146, 1305, 1360, 1396, 1539, 1932, 3162, 4091);

    private static final String CONNECTION_LOST = "08";
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int HASH_BYTES = 8;

    private final SqlSyntax syntax;
    private final MySqlTraces traces;

    MySqlSettlement(SqlSyntax syntax, MySqlTraces traces) {
        this.syntax = syntax;
        this.traces = traces;
    }

    @Override
    public String evidence(Connection session, String statement) throws SQLException {
        MySqlTargets targets = MySqlTargets.of(statement, syntax);
        return switch (targets.kind()) {
            case REPEATABLE -> REPEATABLE;
            case IN_PARTS -> IN_PARTS;
            case UNKNOWN -> NONE;
            case SHOWN -> states(session, targets).map(TargetStates::text).orElse(NONE);
        };
    }

    private Optional<TargetStates> states(Connection session, MySqlTargets targets) throws SQLException {
        Optional<Surroundings> surroundings = traces.surroundings(session);
        if (surroundings.isEmpty()) {
            return Optional.empty();
        }
        Set<MySqlTarget> named = new LinkedHashSet<>();
        for (MySqlTarget target : targets.targets()) {
            // the script may have chosen another database than the connection's
            named.add(target.in(surroundings.get().database()));
        }
        return states(session, surroundings.get(), targets.drop(), named);
    }

    /** Empty where the server does not let us see something. */
    private static Optional<TargetStates> states(
            Connection connection, Surroundings surroundings, String drop, Set<MySqlTarget> targets)
            throws SQLException {
        Map<MySqlTarget, String> states = new LinkedHashMap<>();
        for (MySqlTarget target : targets) {
            String state = state(connection, target);
            if (state.isEmpty() || isUnclear(target.name()) || isUnclear(target.schema())) {
                return Optional.empty();
            }
            states.put(target, state);
        }
        return Optional.of(new TargetStates(surroundings.text(), drop, states));
    }

    /** Whether a name has in it what stands between the fields of evidence. */
    private static boolean isUnclear(String name) {
        return name.indexOf('\t') >= 0 || name.indexOf('\n') >= 0;
    }

    private static String state(Connection connection, MySqlTarget target) throws SQLException {
        if (target.type() == MySqlTarget.Type.GRANTS || target.type() == MySqlTarget.Type.ROLE) {
            return shown(connection, "SHOW GRANTS FOR " + target.quoted(), 1);
        }
        String show = target.type() == MySqlTarget.Type.SEQUENCE || target.type() == MySqlTarget.Type.VIEW
                ? "TABLE"
                : target.type().name();
        return shown(
                connection,
                "SHOW CREATE " + show + " " + target.quoted(),
                target.type().column());
    }

    /** A hash of what the server shows, without the number that the next row gets. */
    private static String shown(Connection connection, String question, int column) throws SQLException {
        try {
            String definition = text(connection, question, column);
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
    static String text(Connection connection, String query, int column) throws SQLException {
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
        Optional<Surroundings> surroundings = Surroundings.of(connection);
        if (before.isEmpty() || surroundings.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        TargetStates then = before.get();
        return states(connection, surroundings.get(), then.drop(), then.states().keySet())
                .map(then::until)
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
