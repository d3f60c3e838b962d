package dev.migrate.config;

import java.util.Optional;

/**
 * A line of {@code migrate config}.
 *
 * @param key the setting's label
 * @param value fit to be shown: secrets are hidden
 */
public record ConfigEntry(String key, Optional<String> value, Origin origin) {}
