package dev.migrate.db;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a database said when it refused a statement.
 *
 * @param message in the database's own words
 * @param sqlState five characters; empty where the driver gives none
 * @param position of the first wrong character in the statement, from 0, in code points
 * @param line of the statement or, where it has some, of its data, from 1; where the database tells no position
 * @param details what it said besides: detail, hint, context
 */
public record SqlFailure(
        Kind kind, String message, String sqlState, OptionalInt position, OptionalInt line, List<String> details) {

    /** What it means for the run. */
    public enum Kind {
        /** The statement is wrong, or its data are. */
        STATEMENT,
        /** A lock of the database was not obtained in time; trying again may help. */
        LOCK_TIMEOUT,
        /** The statement was cancelled on the server: its time was up, or somebody wished so. */
        CANCELLED,
        /** The statement was cancelled because the run is to end. */
        INTERRUPTED,
        /** The connection is gone. */
        CONNECTION,
        /** The login was refused. */
        LOGIN,
        /** There is no such table or view. */
        TABLE_MISSING,
        /** There is no such database. */
        DATABASE_UNKNOWN,
        /** The database, or what we are allowed in it, is read-only. */
        READ_ONLY
    }

    /** The same, understood differently. */
    public SqlFailure as(Kind other) {
        return new SqlFailure(other, message, sqlState, position, line, details);
    }
}
