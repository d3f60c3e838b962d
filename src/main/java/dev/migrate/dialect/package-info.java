/** Finds the adapter of a database. Imports the adapters, and db and below. */
@NullMarked
package dev.migrate.dialect;

import org.jspecify.annotations.NullMarked;
