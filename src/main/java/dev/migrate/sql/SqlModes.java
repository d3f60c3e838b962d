package dev.migrate.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
        return new Value(value, this::variable).modes();
    }

    /** A user variable that the script has not set holds what was there before it. */
    private Set<SqlMode> variable(String name) {
        return switch (name) {
            case "@@SQL_MODE", "@@SESSION.SQL_MODE", "@@LOCAL.SQL_MODE" -> current.sqlModes();
            default -> variables.getOrDefault(name, start);
        };
    }

    /** What an expression makes of {@code sql_mode}, such as {@code CONCAT(@@sql_mode, ',ANSI_QUOTES')}. */
    private static final class Value {
        private final List<String> lexemes;
        private final Function<String, Set<SqlMode>> variables;
        private int next;

        /** @param variables what a variable holds; the global one is also what DEFAULT is */
        Value(List<String> lexemes, Function<String, Set<SqlMode>> variables) {
            this.lexemes = lexemes;
            this.variables = variables;
        }

        Set<SqlMode> modes() {
            if (at("DEFAULT")) {
                return variables.apply("@@GLOBAL.SQL_MODE");
            }
            return expression();
        }

        private Set<SqlMode> expression() {
            while (at("(") || at("SELECT")) {
                next++;
            }
            if (next >= lexemes.size()) {
                return Set.of();
            }
            String lexeme = lexemes.get(next);
            next++;
            if (lexeme.startsWith("@")) {
                return variables.apply(lexeme);
            }
            // sys.list_add(…)
            while (at(".") && next + 1 < lexemes.size()) {
                lexeme = lexemes.get(next + 1);
                next += 2;
            }
            if (at("(")) {
                return called(lexeme, arguments());
            }
            boolean number = lexeme.length() < 10 && lexeme.chars().allMatch(c -> c >= '0' && c <= '9');
            return number ? SqlMode.in(Long.parseLong(lexeme)) : SqlMode.in(SetStatement.unquoted(lexeme));
        }

        private List<Set<SqlMode>> arguments() {
            List<Set<SqlMode>> arguments = new ArrayList<>();
            do {
                next++;
                arguments.add(expression());
                while (next < lexemes.size() && !at(",") && !at(")")) {
                    next++;
                }
            } while (at(","));
            next++;
            return arguments;
        }

        private static Set<SqlMode> called(String function, List<Set<SqlMode>> arguments) {
            boolean takesOut = function.equals("REPLACE") || function.equals("LIST_DROP");
            EnumSet<SqlMode> modes = EnumSet.noneOf(SqlMode.class);
            for (int i = 0; i < arguments.size(); i++) {
                if (takesOut && i == 1) {
                    modes.removeAll(arguments.get(i));
                } else {
                    modes.addAll(arguments.get(i));
                }
            }
            return modes;
        }

        private boolean at(String lexeme) {
            return next < lexemes.size() && lexemes.get(next).equals(lexeme);
        }
    }
}
