/** Finds out what a single statement is about. Imports sql. */
@NullMarked
package dev.migrate.sql.reading;

import org.jspecify.annotations.NullMarked;
