package dev.migrate.config;

import java.util.Optional;

/**
 * A line of {@code migrate config}.
 *
 * @param value fit to be shown: secrets are hidden
 */
public record ConfigEntry(Setting setting, Optional<String> value, Origin origin) {}
