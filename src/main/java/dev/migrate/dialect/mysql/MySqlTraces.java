package dev.migrate.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the statements of a script may have changed in their session; what they can't have need not be asked again. */
final class MySqlTraces {
    /** No trigger and no function runs with it, and the database stays the chosen one. */
    private static final Pattern KEEPS_ALL =
            Pattern.compile("(CREATE|ALTER|DROP (?!DATABASE|SCHEMA)\\w+) (?!.*SELECT).*", Pattern.DOTALL);

    /** As much of a statement as is looked at; a longer one may do anything. */
    private static final int LONGEST = 4096;

    private Optional<Surroundings> surroundings = Optional.empty();

    /** The session is as new, in the connection's own database. */
    void clear() {
        surroundings = Optional.empty();
    }

    /** A statement is about to run. */
    void of(String statement) {
        String text = statement.length() > LONGEST ? "" : statement.toUpperCase(Locale.ROOT);
        if (!KEEPS_ALL.matcher(text).matches()) {
            surroundings = Optional.empty();
        }
    }

    /** The surroundings of the script's session, asked for only if they may be others than before. */
    Optional<Surroundings> surroundings(Connection session) throws SQLException {
        if (surroundings.isEmpty()) {
            surroundings = Surroundings.of(session);
        }
        return surroundings;
    }
}
