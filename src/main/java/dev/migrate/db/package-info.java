/** JDBC and the contract of a database adapter. Imports model, sql and config. */
@NullMarked
package dev.migrate.db;

import org.jspecify.annotations.NullMarked;
