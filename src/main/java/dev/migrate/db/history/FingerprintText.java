package dev.migrate.db.history;

import dev.migrate.model.Fingerprint;
import java.util.ArrayList;
import java.util.List;

/** Fingerprints as the journal holds them: 8 hexadecimal digits of count and 16 of hash for each, without a separator. */
final class FingerprintText {
    private static final int COUNT_DIGITS = 8;
    private static final int LENGTH = 24;
    private static final int HEXADECIMAL = 16;

    private FingerprintText() {}

    static String of(List<Fingerprint> fingerprints) {
        StringBuilder text = new StringBuilder(fingerprints.size() * LENGTH);
        for (Fingerprint fingerprint : fingerprints) {
            String count = Integer.toHexString(fingerprint.statements());
            text.append("0".repeat(COUNT_DIGITS - count.length())).append(count).append(fingerprint.hash());
        }
        return text.toString();
    }

    static List<Fingerprint> parse(String text) {
        List<Fingerprint> fingerprints = new ArrayList<>();
        for (int i = 0; i + LENGTH <= text.length(); i += LENGTH) {
            int count = Integer.parseInt(text.substring(i, i + COUNT_DIGITS), HEXADECIMAL);
            fingerprints.add(new Fingerprint(count, text.substring(i + COUNT_DIGITS, i + LENGTH)));
        }
        return fingerprints;
    }
}
