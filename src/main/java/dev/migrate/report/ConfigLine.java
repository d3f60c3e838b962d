package dev.migrate.report;

/**
 * A setting as {@code config} shows it.
 *
 * @param value as it applies; a secret is hidden by whoever makes the line
 * @param origin the option, variable, file and line, or default that it came from
 */
public record ConfigLine(String key, String value, String origin) {}
