package dev.migrate.source.name;

import dev.migrate.model.Version;
import java.util.Optional;

/**
 * A name that begins with a version, as {@code 001_create_users} does.
 *
 * @param number the version as written, up to the first underscore, or to a separator before a letter
 * @param rest what follows, which may begin with digits behind an underscore: {@code 001_2fa_tokens}
 */
record Numbered(String number, Version version, String rest) {

    static Optional<Numbered> of(String text) {
        return of(text, "-");
    }

    /** {@code separators} are those that may stand in place of the underscore: {@code 001-create-users}. */
    static Optional<Numbered> of(String text, String separators) {
        int end = separator(text, separators);
        String number = end < 0 ? text : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end + 1);
        return Version.tryParse(number).map(version -> new Numbered(number, version, rest));
    }

    private static int separator(String text, String separators) {
        for (int i = 0; i < text.length(); i++) {
            boolean letterFollows = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (text.charAt(i) == '_' || (letterFollows && separators.indexOf(text.charAt(i)) >= 0)) {
                return i;
            }
        }
        return -1;
    }

    /** The same where dashes may divide the version, as in {@code 2024-01-15-101500_add_email}, and don't count. */
    static Optional<Numbered> ofDashed(String text) {
        int end = text.indexOf('_');
        String number = end < 0 ? text : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end + 1);
        if (number.startsWith("-") || number.endsWith("-") || number.contains("--")) {
            return Optional.empty();
        }
        return Version.tryParse(number.replace("-", "")).map(version -> new Numbered(number, version, rest));
    }
}
