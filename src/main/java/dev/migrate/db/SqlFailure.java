package dev.migrate.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a database said when it refused a statement.
 *
 * @param message in the database's own words
 * @param sqlState five characters; empty where the driver gives none
 * @param position of the first wrong character in the statement, from 0, in code points
 * @param line where the database tells no position
 * @param details what it said besides: detail, hint, context
 */
public record SqlFailure(
        Kind kind, String message, String sqlState, OptionalInt position, Optional<Line> line, List<String> details) {

    /**
     * A line that the database names.
     *
     * @param number from 1
     * @param within what it is counted in
     */
    public record Line(int number, Within within) {}

    /** What lines are counted in. */
    public enum Within {
        /** The statement as it was sent. */
        STATEMENT,
        /** The lines behind a {@code COPY … FROM stdin}. */
        DATA,
        /** The text in quotes that is the body of a {@code DO}; its first line is the one of the opening quote. */
        BODY
    }

    /** What it means for the run. */
    public enum Kind {
        /** The statement is wrong, or its data are. */
        STATEMENT,
        /** A lock of the database was not obtained in time; trying again may help. */
        LOCK_TIMEOUT,
        /** The transaction is undone in favour of another session's: a deadlock, a snapshot too old; trying again may help. */
        CONFLICT,
        /** The statement was cancelled on the server: its time was up, or somebody wished so. */
        CANCELLED,
        /** The statement was cancelled because the run is to end. */
        INTERRUPTED,
        /** The connection is gone. */
        CONNECTION,
        /** The server gives no further connection, for now. */
        TOO_MANY_CONNECTIONS,
        /** The login was refused. */
        LOGIN,
        /** There is no such table or view. */
        TABLE_MISSING,
        /** There is no such database. */
        DATABASE_UNKNOWN,
        /** The database was there and has been dropped. */
        DATABASE_GONE,
        /** The user may not do that. */
        FORBIDDEN,
        /** There is no room: the disk is full, or a limit that somebody set. */
        NO_ROOM,
        /** The database, or what we are allowed in it, is read-only. */
        READ_ONLY;

        /** Whether it is not known what became of the statement, because nobody could answer. */
        public boolean leavesOpen() {
            return this == CONNECTION || this == TOO_MANY_CONNECTIONS;
        }
    }

    /** Whether another session was in the way, which may be done by the time that it is tried again. */
    public boolean mayPass() {
        return kind == Kind.LOCK_TIMEOUT || kind == Kind.CONFLICT;
    }

    /** The same with one more line of what is known of it. */
    public SqlFailure withDetail(String detail) {
        List<String> more = new ArrayList<>(details);
        more.add(detail);
        return new SqlFailure(kind, message, sqlState, position, line, more);
    }

    /** The same, understood differently. */
    public SqlFailure as(Kind other) {
        return new SqlFailure(other, message, sqlState, position, line, details);
    }
}
