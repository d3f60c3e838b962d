package dev.migrate.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the statements of a script may have changed in their session; what they can't have needs neither a question nor a reset. */
final class MySqlTraces {
    /** Whatever triggers and functions do, they can't choose another database (manuals, "Restrictions on Stored Programs"). */
    private static final Pattern KEEPS_DATABASE =
            Pattern.compile("(CREATE|ALTER|INSERT|UPDATE|DELETE|REPLACE|(DROP|TRUNCATE) TABLE) .*", Pattern.DOTALL);

    /** No trigger and no function runs with it. */
    private static final Pattern KEEPS_ALL = Pattern.compile("(CREATE|ALTER|DROP) (?!.*SELECT).*", Pattern.DOTALL);

    /** As much of a statement as is looked at; a longer one may do anything. */
    private static final int LONGEST = 4096;

    private boolean databaseKept = true;
    private Optional<Surroundings> surroundings = Optional.empty();

    /** The session is as new, in the connection's own database. */
    void clear() {
        databaseKept = true;
        surroundings = Optional.empty();
    }

    /** A statement is about to run. */
    void of(String statement) {
        String text = statement.length() > LONGEST ? "" : statement.toUpperCase(Locale.ROOT);
        databaseKept &= KEEPS_DATABASE.matcher(text).matches();
        if (!databaseKept || !KEEPS_ALL.matcher(text).matches()) {
            surroundings = Optional.empty();
        }
    }

    /** Whether the session's database is certainly the one that it began with. */
    boolean isDatabaseKept() {
        return databaseKept;
    }

    /** The surroundings of the script's session, asked for only if they may be others than before. */
    Optional<Surroundings> surroundings(Connection session) throws SQLException {
        if (surroundings.isEmpty()) {
            surroundings = Surroundings.of(session);
        }
        return surroundings;
    }
}
