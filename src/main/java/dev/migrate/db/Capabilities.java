package dev.migrate.db;

/**
 * What a database can do that changes how migrations run on it.
 *
 * @param transactionalDdl a failed migration with schema changes can be rolled back
 */
public record Capabilities(boolean transactionalDdl) {}
