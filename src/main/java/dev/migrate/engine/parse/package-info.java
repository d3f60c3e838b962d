/** How scripts are understood, without a database. Imports source, db, sql and model. */
@NullMarked
package dev.migrate.engine.parse;

import org.jspecify.annotations.NullMarked;
