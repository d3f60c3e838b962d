/** Replaces placeholders in statements, and finds those that can't be. Imports model and sql. */
@NullMarked
package dev.migrate.sql.placeholder;

import org.jspecify.annotations.NullMarked;
