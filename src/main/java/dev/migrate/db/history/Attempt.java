package dev.migrate.db.history;

import dev.migrate.model.Checksum;
import dev.migrate.model.Direction;

/**
 * What the journal says of an attempt from its beginning.
 *
 * @param run identifies the run that it belongs to
 * @param key of the migration, as in the history
 * @param total statements in the script
 * @param checksum of the script that is run
 */
public record Attempt(String run, String key, String name, Direction direction, Checksum checksum, int total) {}
