/** Script text to statements with positions, and what they mean for transactions; pure. Imports model. */
@NullMarked
package dev.migrate.sql;

import org.jspecify.annotations.NullMarked;
