package dev.migrate.db;

/**
 * Who writes to the history.
 *
 * @param person user and host
 * @param toolVersion of this program
 */
public record Author(String person, String toolVersion) {}
