package dev.migrate.db.url;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Takes a secret out of a text, in whichever way it is spelt there: as it is, percent-encoded in whole or in part, with
 * {@code +} for a space, or escaped as in a string literal.
 *
 * <p>A secret that is an ordinary word is taken out only where it stands as one ({@code :secret@}, {@code
 * password=secret}): replaced everywhere, it would make the message unreadable and be guessed from the gaps.
 */
public final class Redaction {
    static final String HIDDEN = "***";

    private static final int SHORT = 4;
    private static final int LONG = 8;
    private static final int NO_MATCH = -1;

    private final String secret;
    private final Reach reach;

    private enum Reach {
        EVERYWHERE,
        WHOLE_WORDS,
        WHERE_SECRETS_STAND
    }

    /** @param publicWords names that are shown anyway: user, host, database */
    public Redaction(String secret, List<String> publicWords) {
        this.secret = secret;
        reach = reach(secret, publicWords);
    }

    /** The text without the secret. */
    public String apply(String text) {
        if (secret.isEmpty()) {
            return text;
        }
        StringBuilder redacted = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = match(text, at, 0);
            if (end != NO_MATCH && isReached(text, at, end)) {
                redacted.append(HIDDEN);
                at = end;
            } else {
                redacted.append(text.charAt(at++));
            }
        }
        return redacted.toString();
    }

    private static Reach reach(String secret, List<String> publicWords) {
        if (secret.length() < SHORT || secret.equalsIgnoreCase("password")) {
            return Reach.WHERE_SECRETS_STAND;
        }
        for (String word : publicWords) {
            if (secret.equalsIgnoreCase(word)) {
                return Reach.WHERE_SECRETS_STAND;
            }
        }
        return secret.length() < LONG && isWord(secret) ? Reach.WHOLE_WORDS : Reach.EVERYWHERE;
    }

    private static boolean isWord(String text) {
        return text.codePoints().allMatch(Character::isLetterOrDigit);
    }

    private boolean isReached(String text, int start, int end) {
        return switch (reach) {
            case EVERYWHERE -> true;
            case WHOLE_WORDS -> (isBoundary(text, start) && isBoundary(text, end)) || standsAsSecret(text, start, end);
            case WHERE_SECRETS_STAND -> standsAsSecret(text, start, end);
        };
    }

    private static boolean isBoundary(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean standsAsSecret(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 16), start).toLowerCase(Locale.ROOT);
        boolean userInfo = (before.endsWith(":") || before.endsWith("%3a"))
                && (text.startsWith("@", end) || text.startsWith("%40", end));
        return userInfo || namesSecret(before);
    }

    private static boolean namesSecret(String before) {
        String name = before;
        while (!name.isEmpty() && "=: '\"".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(0, name.length() - 1);
        }
        boolean assigned = name.length() < before.length()
                && !before.substring(name.length()).isBlank();
        return assigned && (name.endsWith("password") || name.endsWith("passwd") || name.endsWith("pwd"));
    }

    /** Where the rest of the secret, if it is spelt at a place of the text, ends there. */
    private int match(String text, int at, int next) {
        if (next == secret.length()) {
            return at;
        }
        int codePoint = secret.codePointAt(next);
        int after = next + Character.charCount(codePoint);
        String character = Character.toString(codePoint);
        int end = NO_MATCH;
        if (text.startsWith(character, at)) {
            end = match(text, at + character.length(), after);
        }
        if (end == NO_MATCH && text.startsWith("%", at)) {
            int encoded = endOfCode(text, at, character);
            end = encoded == NO_MATCH ? NO_MATCH : match(text, encoded, after);
        }
        if (end == NO_MATCH && codePoint == ' ' && text.startsWith("+", at)) {
            end = match(text, at + 1, after);
        }
        if (end == NO_MATCH && isEscaped(text, at, codePoint)) {
            end = match(text, at + 2, after);
        }
        return end;
    }

    private static boolean isEscaped(String text, int at, int codePoint) {
        if ("'\"\\".indexOf(codePoint) < 0 || at + 1 >= text.length() || text.charAt(at + 1) != codePoint) {
            return false;
        }
        return text.charAt(at) == '\\' || text.charAt(at) == codePoint;
    }

    private static int endOfCode(String text, int start, String character) {
        int at = start;
        for (byte unit : character.getBytes(StandardCharsets.UTF_8)) {
            boolean code = at + 2 < text.length()
                    && text.charAt(at) == '%'
                    && Character.digit(text.charAt(at + 1), 16) == ((unit >> 4) & 0xF)
                    && Character.digit(text.charAt(at + 2), 16) == (unit & 0xF);
            if (!code) {
                return NO_MATCH;
            }
            at += 3;
        }
        return at;
    }
}
