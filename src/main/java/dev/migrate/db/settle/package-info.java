/** How a statement is settled that was begun and not recorded as done. Imports model and sql. */
@NullMarked
package dev.migrate.db.settle;

import org.jspecify.annotations.NullMarked;
