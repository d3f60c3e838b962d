package dev.migrate.model;

import java.util.Optional;

/**
 * Something wrong that was found without stopping at it.
 *
 * @param code of the error that it leads to where it stops a command
 * @param message one sentence
 * @param hint what to do about it
 * @param file the file that it is about
 */
public record Problem(
        ErrorCode code, Severity severity, String message, Optional<String> hint, Optional<String> file) {}
