package dev.migrate.sql;

import java.util.ArrayList;
import java.util.List;

/** Finds keywords without making strings of them. */
final class Keywords {
    private static final Token[][] BY_LENGTH = byLength();

    private Keywords() {}

    /** The keyword that a word is in any case, or {@link Token#WORD}. */
    static Token find(char[] chars, int from, int length) {
        if (length >= BY_LENGTH.length) {
            return Token.WORD;
        }
        for (Token candidate : BY_LENGTH[length]) {
            if (matches(candidate.name(), chars, from)) {
                return candidate;
            }
        }
        return Token.WORD;
    }

    /** ASCII only: databases fold no other letters in keywords. */
    static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
    }

    private static boolean matches(String name, char[] chars, int from) {
        for (int i = 0; i < name.length(); i++) {
            if (upper(chars[from + i]) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Token[][] byLength() {
        List<List<Token>> lists = new ArrayList<>();
        for (Token token : Token.values()) {
            if (token.isKeyword()) {
                while (lists.size() <= token.name().length()) {
                    lists.add(new ArrayList<>());
                }
                lists.get(token.name().length()).add(token);
            }
        }
        Token[][] table = new Token[lists.size()][];
        for (int i = 0; i < table.length; i++) {
            table[i] = lists.get(i).toArray(new Token[0]);
        }
        return table;
    }
}
