/**
 * Settings, where each came from, and the file that holds them. Imports model; only ConfigFile and PlaceholderTable touch the
 * TOML library.
 */
@NullMarked
package dev.migrate.config;

import org.jspecify.annotations.NullMarked;
