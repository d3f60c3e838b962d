/** Tests that the scanner finds the statements that the database's own client sends and its own grammar takes. */
@NullMarked
package dev.migrate.sql.differential;

import org.jspecify.annotations.NullMarked;
