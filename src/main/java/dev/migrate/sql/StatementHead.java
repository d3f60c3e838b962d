package dev.migrate.sql;

import dev.migrate.model.MigrateException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The leading tokens of a statement: words without quotes in upper case, names and strings in quotes as they are written
 * (but cut if very long), every other sign by itself; comments left out.
 */
public final class StatementHead {
    /** How many tokens a head has at most. */
    public static final int LIMIT = 24;

    private static final int LONGEST_TOKEN = 256;

    private final String text;
    /** Beginning and end of each token. */
    private final int[] bounds;

    private @Nullable List<String> tokens;

    /** @param bounds beginning and end of each token in the statement's text */
    StatementHead(String text, int[] bounds) {
        this.text = text;
        this.bounds = bounds;
    }

    /** A head made of tokens. */
    public static StatementHead of(String... tokens) {
        StringBuilder text = new StringBuilder();
        int count = Math.min(tokens.length, LIMIT);
        int[] bounds = new int[count * 2];
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ");
            bounds[2 * i] = text.length();
            text.append(tokens[i]);
            bounds[2 * i + 1] = text.length();
        }
        return new StatementHead(text.toString(), bounds);
    }

    /** All tokens of a statement as they are written, up to a limit; none if it can't be made out. */
    public static List<String> tokens(String statement, SqlSyntax syntax, int limit) {
        List<String> tokens = new ArrayList<>();
        ScriptBuffer buffer = new ScriptBuffer(new StringReader(statement), "", 1, statement.length() + 2);
        Lexer lexer = new Lexer(buffer, syntax);
        try {
            Token token = lexer.take();
            while (token != Token.END_OF_SCRIPT && tokens.size() < limit) {
                if (token != Token.CONDITIONAL) {
                    tokens.add(buffer.text(lexer.from(), buffer.offset()));
                }
                buffer.release();
                token = lexer.take();
            }
        } catch (MigrateException unreadable) {
            return List.of();
        }
        return tokens;
    }

    /** The first token alone, which most questions are about; empty where there is none. */
    public String first() {
        return size() == 0 ? "" : token(0);
    }

    public List<String> tokens() {
        List<String> known = tokens;
        if (known == null) {
            List<String> made = new ArrayList<>(size());
            for (int i = 0; i < size(); i++) {
                made.add(token(i));
            }
            known = List.copyOf(made);
            tokens = known;
        }
        return known;
    }

    /** Whether the first tokens are these; words in upper case. */
    public boolean startsWith(String... words) {
        return matches(0, words);
    }

    /** Whether these tokens follow one another anywhere; words in upper case. */
    public boolean contains(String... sequence) {
        for (int start = 0; start + sequence.length <= size(); start++) {
            if (matches(start, sequence)) {
                return true;
            }
        }
        return false;
    }

    /** Offset in the statement of the first string, in quotes or dollar quotes: the body of a {@code DO}. */
    public Optional<Integer> firstString() {
        for (int i = 0; i < size(); i++) {
            char first = text.charAt(bounds[2 * i]);
            if (first == '\'' || (first == '$' && !isWord(i))) {
                return Optional.of(bounds[2 * i]);
            }
        }
        return Optional.empty();
    }

    /** What kind of statement it is, for messages: {@code CREATE UNIQUE INDEX CONCURRENTLY}, {@code ALTER TABLE}. */
    public String keywords() {
        return HeadWords.describe(tokens());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatementHead head && tokens().equals(head.tokens());
    }

    @Override
    public int hashCode() {
        return tokens().hashCode();
    }

    @Override
    public String toString() {
        return String.join(" ", tokens());
    }

    private int size() {
        return bounds.length / 2;
    }

    private boolean matches(int start, String... sequence) {
        if (start + sequence.length > size()) {
            return false;
        }
        for (int i = 0; i < sequence.length; i++) {
            if (!matches(start + i, sequence[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(int index, String expected) {
        int from = bounds[2 * index];
        int length = bounds[2 * index + 1] - from;
        if (length != expected.length()) {
            return false;
        }
        boolean word = isWord(index);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(from + i);
            if ((word ? Keywords.upper(c) : c) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a token is a word without quotes; {@code E'…'} and <code>$1</code> are none. */
    private boolean isWord(int index) {
        char first = text.charAt(bounds[2 * index]);
        return first != '$'
                && Characters.isWordPart(first)
                && Characters.isWordPart(text.charAt(bounds[2 * index + 1] - 1));
    }

    private String token(int index) {
        int from = bounds[2 * index];
        int end = Math.min(bounds[2 * index + 1], from + LONGEST_TOKEN);
        if (!isWord(index)) {
            return text.substring(from, end);
        }
        char[] word = new char[end - from];
        for (int i = 0; i < word.length; i++) {
            word[i] = Keywords.upper(text.charAt(from + i));
        }
        return new String(word);
    }
}
