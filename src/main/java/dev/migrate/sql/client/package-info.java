/** What the databases' own command-line clients know beyond SQL. Imports nothing. */
@NullMarked
package dev.migrate.sql.client;

import org.jspecify.annotations.NullMarked;
