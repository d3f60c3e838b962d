package dev.migrate.sql.placeholder;

import dev.migrate.model.PlaceholderName;
import java.util.Optional;

/**
 * Why something can't be replaced.
 *
 * @param index where it begins in the statement's text
 * @param missing the name that has no value
 */
record Mistake(int index, String message, Optional<PlaceholderName> missing) {}
