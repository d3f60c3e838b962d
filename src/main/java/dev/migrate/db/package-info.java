/** JDBC and the contract of a database adapter: connections, sessions, statements, lock. Imports model and sql. */
@NullMarked
package dev.migrate.db;

import org.jspecify.annotations.NullMarked;
