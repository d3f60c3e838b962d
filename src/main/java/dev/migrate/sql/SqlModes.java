package dev.migrate.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** MySQL's and MariaDB's {@code sql_mode}, as the statements of a script set, save and restore it. */
final class SqlModes implements SessionModes {
    private static final String SESSION = "SQL_MODE";

    private final Set<SqlMode> start;
    private final Map<String, Set<SqlMode>> variables = new HashMap<>();
    private SqlSyntax current;

    SqlModes(SqlSyntax start) {
        this.start = start.sqlModes();
        current = start;
    }

    @Override
    public SqlSyntax after(SqlStatement statement) {
        StatementHead head = statement.head();
        // MariaDB's SET STATEMENT … FOR holds for what stands behind FOR, which is read already
        if (head.startsWith("SET") && !head.startsWith("SET", "STATEMENT")) {
            for (SetStatement.Assignment each : SetStatement.assignments(statement.text(), current)) {
                take(each.variable(), each.value());
            }
        }
        return current;
    }

    private void take(String variable, List<String> value) {
        if (variable.equals(SESSION)) {
            current = current.withSqlModes(modes(value));
        } else if (variable.startsWith("@")) {
            variables.put(variable, modes(value));
        }
    }

    private Set<SqlMode> modes(List<String> value) {
        return new SqlModeValue(value, this::variable).modes();
    }

    /** A user variable that the script has not set holds what was there before it. */
    private Set<SqlMode> variable(String name) {
        return switch (name) {
            case "@@SQL_MODE", "@@SESSION.SQL_MODE", "@@LOCAL.SQL_MODE" -> current.sqlModes();
            default -> variables.getOrDefault(name, start);
        };
    }
}
