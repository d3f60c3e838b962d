/** The adapter of SQLite. Imports db and below. */
@NullMarked
package dev.migrate.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
