package dev.migrate.source.name;

import dev.migrate.model.Version;
import java.util.Optional;

/**
 * A name that begins with a version, as {@code 001_create_users} does.
 *
 * @param number the version as written, up to the first underscore
 * @param rest what follows that underscore, which may begin with digits: {@code 001_2fa_tokens}
 */
record Numbered(String number, Version version, String rest) {

    static Optional<Numbered> of(String text) {
        int end = text.indexOf('_');
        String number = end < 0 ? text : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end + 1);
        return Version.tryParse(number).map(version -> new Numbered(number, version, rest));
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
