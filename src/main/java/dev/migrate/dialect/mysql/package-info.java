/** The adapter of MySQL and MariaDB. Imports db and below. */
@NullMarked
package dev.migrate.dialect.mysql;

import org.jspecify.annotations.NullMarked;
