package dev.migrate.db;

import java.util.Optional;

/**
 * The words in which a database's SQL differs where the history is concerned. A {@code ?} in an expression stands for a
 * column where the text says so, else for a bound value.
 *
 * @param key column definition of the journal's number: counts by itself
 * @param name type of a version or name of up to 255 characters, compared byte by byte
 * @param text type of a text of any length
 * @param timestamp type of a moment
 * @param now expression for this moment, in UTC as the timestamp columns hold it
 * @param ago expression for the moment so many milliseconds (a bound value) before this one
 * @param epochMillis expression that turns a timestamp column, written {@code ?}, into milliseconds since 1970
 * @param concatenation expression that puts a bound text behind a column, written {@code #}
 * @param tableOptions what follows the closing parenthesis of {@code CREATE TABLE}
 * @param clock tells how long a transaction has taken; empty where a row is written only when that is known
 */
public record HistoryTerms(
        String key,
        String name,
        String text,
        String timestamp,
        String now,
        String ago,
        String epochMillis,
        String concatenation,
        String tableOptions,
        Optional<TransactionClock> clock) {
    /**
     * Lets a row that is sent together with what it tells of say how long that took.
     *
     * @param begun expression for the moment when the open transaction began, as the timestamp columns hold it
     * @param millis expression for the milliseconds since then
     */
    public record TransactionClock(String begun, String millis) {}

    public String millis(String column) {
        return epochMillis.replace("?", column);
    }

    public String append(String column) {
        return concatenation.replace("#", column);
    }
}
