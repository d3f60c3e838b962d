package dev.migrate.db.settle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a database tells whether a statement that runs alone has taken effect: it takes evidence before the statement, and compares
 * the catalogue with it afterwards. Evidence is a text for the journal that needs nothing else to be understood.
 */
public interface Settlement {
    /** Evidence of a statement that may run again whatever became of it. */
    String REPEATABLE = "repeat";

    /** Evidence of a statement whose effect no catalogue shows. */
    String NONE = "";

    /** The same of a statement that may commit more than once, so that its failure does not undo all of it. */
    String IN_PARTS = "in parts";

    /**
     * What the catalogue says before a statement, asked in the session in which that will run; never fails because there is
     * nothing to say.
     */
    String evidence(Connection session, String statement) throws SQLException;

    /** What became of the statement that the evidence is of. */
    Verdict verdict(Connection connection, String evidence) throws SQLException;

    /** Who still runs a statement of this text's hash, by what the server says; empty where nobody does or it does not say. */
    default String busy(Connection connection, Predicate<String> statement) throws SQLException {
        return "";
    }

    /** Whether what a statement promised is there, when the server has called it successful. */
    default Verdict confirmed(Connection connection, String evidence) throws SQLException {
        return Verdict.DONE;
    }

    /** Whether a statement that runs alone may leave a transaction open, because a script has switched that on. */
    default boolean mayLeaveOpen() {
        return false;
    }

    /** What is only half there in the database, for people to know: one sentence each. */
    default List<String> leftovers(Connection connection) throws SQLException {
        return List.of();
    }
}
