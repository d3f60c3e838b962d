/** The tables that say what is applied, and what every attempt has done. Imports db, sql and model. */
@NullMarked
package dev.migrate.db.history;

import org.jspecify.annotations.NullMarked;
