package dev.migrate.db;

import dev.migrate.model.Durations;
import java.time.Duration;
import java.util.Optional;

/**
 * A session that holds what a statement waits for, as far as the server lets us know.
 *
 * @param session in the server's words, with the number that ends it
 * @param state what it does: active, idle in transaction
 * @param transaction how long its transaction has been open
 * @param query what it runs, or ran last
 */
public record Blocker(
        String session,
        Optional<String> user,
        Optional<String> application,
        Optional<String> state,
        Optional<Duration> transaction,
        Optional<String> query) {
    private static final int SHOWN = 120;

    /** One line for people. */
    public String text() {
        StringBuilder text = new StringBuilder(session);
        user.ifPresent(name -> text.append(", user ").append(name));
        application.ifPresent(name -> text.append(", application ").append(name));
        state.ifPresent(what -> text.append(", ").append(what));
        transaction.ifPresent(age -> text.append(", transaction open for ").append(Durations.format(age)));
        query.ifPresent(sql -> text.append(": ").append(shortened(sql)));
        return text.toString();
    }

    /** A statement on one line, cut where nobody reads further. */
    public static String shortened(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
