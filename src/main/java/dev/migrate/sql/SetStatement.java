package dev.migrate.sql;

import dev.migrate.model.MigrateException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What MySQL's or MariaDB's {@code SET} assigns to what, in its order. */
final class SetStatement {
    private static final int SMALL = 1 << 10;

    private final List<Assignment> assignments = new ArrayList<>();
    /** Whether names mean variables of the session: a scope holds for what follows it in the list, too. */
    private boolean session = true;

    /**
     * One assignment.
     *
     * @param variable of the session, or a user's with {@code @} before it, in upper case
     * @param value its lexemes, a variable with its scope being one; words in upper case
     */
    record Assignment(String variable, List<String> value) {}

    private SetStatement() {}

    /** The assignments to variables of the session and of the user. */
    static List<Assignment> assignments(String text, SqlSyntax syntax) {
        SetStatement statement = new SetStatement();
        for (List<String> item : items(lexemes(text, syntax))) {
            statement.add(item);
        }
        return statement.assignments;
    }

    /** A string or name without its quotes; anything else as it is. */
    static String unquoted(String lexeme) {
        boolean quoted = lexeme.length() > 1 && "'\"`".indexOf(lexeme.charAt(0)) >= 0;
        return quoted ? lexeme.substring(1, lexeme.length() - 1) : lexeme;
    }

    private void add(List<String> item) {
        String target = item.get(0);
        if (isScope(target) && item.size() > 1) {
            session = isSession(target);
            target = item.get(1);
        }
        int value = Math.max(item.indexOf("="), item.indexOf(":=")) + 1;
        Optional<String> variable = variable(target);
        if (value > 0 && variable.isPresent()) {
            assignments.add(new Assignment(variable.get(), List.copyOf(item.subList(value, item.size()))));
        }
    }

    /** The session's or user's variable that is meant, if one is. */
    private Optional<String> variable(String target) {
        if (!target.startsWith("@@")) {
            boolean user = target.startsWith("@");
            return user || session ? Optional.of(unquoted(target).toUpperCase(Locale.ROOT)) : Optional.empty();
        }
        int dot = target.indexOf('.');
        if (dot > 0 && isScope(target.substring(2, dot)) && !isSession(target.substring(2, dot))) {
            return Optional.empty();
        }
        return Optional.of(target.substring(Math.max(2, dot + 1)));
    }

    private static boolean isScope(String word) {
        return isSession(word) || word.equals("GLOBAL") || word.equals("PERSIST") || word.equals("PERSIST_ONLY");
    }

    private static boolean isSession(String word) {
        return word.equals("SESSION") || word.equals("LOCAL");
    }

    /** The parts between the commas. */
    private static List<List<String>> items(List<String> lexemes) {
        List<List<String>> items = new ArrayList<>();
        List<String> item = new ArrayList<>();
        int depth = 0;
        for (String lexeme : lexemes) {
            depth += lexeme.equals("(") ? 1 : lexeme.equals(")") ? -1 : 0;
            if (depth > 0 || !lexeme.equals(",")) {
                item.add(lexeme);
            } else if (!item.isEmpty()) {
                items.add(item);
                item = new ArrayList<>();
            }
        }
        if (!item.isEmpty()) {
            items.add(item);
        }
        return items;
    }

    /** Those behind SET, as far as they can be read where no DELIMITER of the script's holds. */
    private static List<String> lexemes(String text, SqlSyntax syntax) {
        ScriptBuffer buffer = new ScriptBuffer(new StringReader(text), "", 1, SMALL);
        Lexer lexer = new Lexer(buffer, syntax);
        List<String> lexemes = new ArrayList<>();
        try {
            read(lexer, buffer, lexemes);
        } catch (MigrateException unreadable) {
            return List.of();
        }
        return lexemes.subList(1, lexemes.size());
    }

    private static void read(Lexer lexer, ScriptBuffer buffer, List<String> lexemes) {
        Token token = lexer.take();
        while (token != Token.END_OF_SCRIPT) {
            if (token != Token.CONDITIONAL) {
                add(lexemes, token, buffer.text(lexer.from(), buffer.offset()));
            }
            token = lexer.take();
        }
    }

    /** Signs, scope and name of a variable become one: {@code @@SESSION.SQL_MODE}. */
    private static void add(List<String> lexemes, Token token, String text) {
        String known = token == Token.QUOTED ? text : text.toUpperCase(Locale.ROOT);
        int last = lexemes.size() - 1;
        String before = last < 0 ? "" : lexemes.get(last);
        boolean system = before.startsWith("@@");
        if (before.equals("@") || before.equals("@@") || (system && (token == Token.DOT || before.endsWith(".")))) {
            lexemes.set(last, before + unquoted(known).toUpperCase(Locale.ROOT));
        } else {
            lexemes.add(known);
        }
    }
}
