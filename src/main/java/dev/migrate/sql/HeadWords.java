package dev.migrate.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Shortens the head of a statement to what people call such a statement. */
final class HeadWords {
    private static final Set<String> DEFINITIONS = Set.of("CREATE", "ALTER", "DROP", "REINDEX", "REFRESH");

    private static final Set<String> MODIFIERS = Set.of(
            "UNIQUE",
            "TEMP",
            "TEMPORARY",
            "UNLOGGED",
            "GLOBAL",
            "LOCAL",
            "MATERIALIZED",
            "FOREIGN",
            "VIRTUAL",
            "RECURSIVE",
            "CONSTRAINT",
            "FULLTEXT",
            "SPATIAL",
            "TRUSTED",
            "PROCEDURAL",
            "AGGREGATE");

    /** Second words that make one term with the first. */
    private static final Set<String> PAIRS = Set.of(
            "ACCESS METHOD",
            "COMMIT PREPARED",
            "DEFAULT PRIVILEGES",
            "DELETE FROM",
            "DROP OWNED",
            "EVENT TRIGGER",
            "INSERT INTO",
            "LARGE OBJECT",
            "LOAD DATA",
            "LOCK TABLES",
            "OPERATOR CLASS",
            "OPERATOR FAMILY",
            "PACKAGE BODY",
            "PREPARE TRANSACTION",
            "REASSIGN OWNED",
            "REPLACE INTO",
            "ROLLBACK PREPARED",
            "ROLLBACK TO",
            "START TRANSACTION",
            "TEXT SEARCH",
            "UNLOCK TABLES",
            "USER MAPPING");

    private HeadWords() {}

    static String describe(List<String> tokens) {
        if (tokens.isEmpty()) {
            return "statement";
        }
        int first = first(tokens);
        if (first > 0) {
            return describe(tokens.subList(first, tokens.size()));
        }
        StringBuilder words = new StringBuilder(tokens.get(0));
        int next = 1;
        if (DEFINITIONS.contains(tokens.get(0))) {
            next = skipClauses(tokens, next);
            while (next < tokens.size() && MODIFIERS.contains(tokens.get(next))) {
                append(words, tokens.get(next));
                next++;
            }
            if (next < tokens.size() && isWord(tokens.get(next))) {
                append(words, tokens.get(next));
                next++;
            }
        }
        appendSecond(words, tokens, next);
        return words.toString();
    }

    /** Where the statement itself begins, behind parentheses and a label; 0 if nothing else follows. */
    private static int first(List<String> tokens) {
        int first = tokens.size() > 1 && tokens.get(1).equals(":") ? 2 : 0;
        while (first < tokens.size() && tokens.get(first).equals("(")) {
            first++;
        }
        return first < tokens.size() ? first : 0;
    }

    private static void appendSecond(StringBuilder words, List<String> tokens, int next) {
        if (next >= tokens.size()) {
            return;
        }
        String second = tokens.get(next);
        if (second.equals("CONCURRENTLY") || PAIRS.contains(tokens.get(next - 1) + " " + second)) {
            append(words, second);
        }
    }

    /** Moves over {@code OR REPLACE}, {@code DEFINER = user@host} and other clauses before the kind of what is defined. */
    private static int skipClauses(List<String> tokens, int start) {
        int next = start;
        int clause = clauseLength(tokens, next);
        while (clause > 0) {
            next += clause;
            clause = clauseLength(tokens, next);
        }
        return next;
    }

    private static int clauseLength(List<String> tokens, int start) {
        if (start + 2 >= tokens.size()) {
            return 0;
        }
        return switch (tokens.get(start)) {
            case "OR" -> 2;
            case "ALGORITHM", "SQL" -> 3;
            case "DEFINER" -> definerLength(tokens, start);
            default -> 0;
        };
    }

    private static int definerLength(List<String> tokens, int start) {
        int end = start + 3;
        while (end < tokens.size()
                && (!isWord(tokens.get(end)) || tokens.get(end - 1).equals("@"))) {
            end++;
        }
        return end - start;
    }

    private static boolean isWord(String token) {
        char first = token.charAt(0);
        return first >= 'A' && first <= 'Z' && token.equals(token.toUpperCase(Locale.ROOT));
    }

    private static void append(StringBuilder words, String word) {
        words.append(' ').append(word);
    }
}
