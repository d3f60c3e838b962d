/** The adapter of PostgreSQL. Imports db and below. */
@NullMarked
package dev.migrate.dialect.postgres;

import org.jspecify.annotations.NullMarked;
