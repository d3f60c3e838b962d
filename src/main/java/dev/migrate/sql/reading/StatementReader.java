package dev.migrate.sql.reading;

import dev.migrate.sql.SqlSyntax;
import dev.migrate.sql.StatementHead;
import java.util.ArrayList;
import java.util.List;

/** Reads one statement token by token, to find out what it is about. */
public final class StatementReader {
    private static final int LIMIT = 4000;

    private final List<String> tokens;
    private int next;

    private StatementReader(List<String> tokens) {
        this.tokens = tokens;
    }

    /** At the beginning of a statement; comments are left out, and of a very long one the end. */
    public static StatementReader of(String statement, SqlSyntax syntax) {
        return new StatementReader(StatementHead.tokens(statement, syntax, LIMIT));
    }

    /** Whether nothing is left. */
    public boolean ends() {
        return next >= tokens.size();
    }

    /** The next token as it is written; empty at the end. */
    public String peek() {
        return ends() ? "" : tokens.get(next);
    }

    /** The next token, which is passed over. */
    public String take() {
        String token = peek();
        next++;
        return token;
    }

    /** What comes next, as a head of its own. */
    public StatementHead head() {
        List<String> left = tokens.subList(Math.min(next, tokens.size()), tokens.size());
        return StatementHead.of(left.toArray(new String[0]));
    }

    /** Whether these words come next; in upper case. */
    public boolean at(String... words) {
        if (next + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(next + i).equalsIgnoreCase(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Moves over these words if they come next. */
    public boolean skip(String... words) {
        if (!at(words)) {
            return false;
        }
        next += words.length;
        return true;
    }

    /** Moves on until the word comes next that is not within parentheses; false if there is none. */
    public boolean seek(String word) {
        int depth = 0;
        while (!ends()) {
            if (depth == 0 && at(word)) {
                return true;
            }
            String token = take();
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
        }
        return false;
    }

    /** Whether these words follow one another anywhere from here on. */
    public boolean holds(String... words) {
        int start = next;
        boolean found = false;
        while (!found && !ends()) {
            found = at(words);
            next++;
        }
        next = start;
        return found;
    }

    /** Moves over what stands in parentheses, if that comes next. */
    public void skipParentheses() {
        if (!at("(")) {
            return;
        }
        int depth = 0;
        do {
            String token = take();
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
        } while (depth > 0 && !ends());
    }

    /** A name with the names before its dots, each as it is written; empty if none comes next. */
    public List<String> name() {
        List<String> parts = new ArrayList<>();
        if (!isName(peek())) {
            return parts;
        }
        parts.add(take());
        while (at(".") && next + 1 < tokens.size() && isName(tokens.get(next + 1))) {
            next++;
            parts.add(take());
        }
        return parts;
    }

    private static boolean isName(String token) {
        char first = token.isEmpty() ? ' ' : token.charAt(0);
        return first == '"' || first == '`' || Character.isLetterOrDigit(first) || first == '_' || first == '$';
    }

    /** What stands between quotes of any kind, with doubled quotes as one; a word as it is. */
    public static String unquoted(String token) {
        char quote = token.isEmpty() ? ' ' : token.charAt(0);
        boolean quoted = token.length() > 1 && (quote == '"' || quote == '`' || quote == '\'');
        if (!quoted) {
            return token;
        }
        String mark = String.valueOf(quote);
        return token.substring(1, token.length() - 1).replace(mark + mark, mark);
    }
}
