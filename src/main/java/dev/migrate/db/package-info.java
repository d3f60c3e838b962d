/** JDBC and the contract of a database adapter: history, journal, lock. Imports model and sql. */
@NullMarked
package dev.migrate.db;

import org.jspecify.annotations.NullMarked;
