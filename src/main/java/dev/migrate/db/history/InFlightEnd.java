package dev.migrate.db.history;

/** How an attempt ended as far as the statement is concerned that was in flight. */
public enum InFlightEnd {
    /** Whether it has taken effect is not known. */
    OPEN(""),
    /** The database has refused it, but it may have left something. */
    REFUSED(", in_flight_since = NULL"),
    /** There is none, or nothing is left of it. */
    NONE(", statement_in_flight = 0, in_flight_since = NULL");

    private final String assignment;

    InFlightEnd(String assignment) {
        this.assignment = assignment;
    }

    String assignment() {
        return assignment;
    }
}
