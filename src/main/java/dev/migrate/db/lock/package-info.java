/** The lock that is a row, for where a session's lock protects nothing, and the choice between the two. Imports db and model. */
@NullMarked
package dev.migrate.db.lock;

import org.jspecify.annotations.NullMarked;
