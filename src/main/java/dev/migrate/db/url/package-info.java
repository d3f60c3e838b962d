/** Where a database is and how to log in: its URL in all spellings, and where the password comes from. Imports config and model. */
@NullMarked
package dev.migrate.db.url;

import org.jspecify.annotations.NullMarked;
