/** What happens during a run, as values. Imports model. */
@NullMarked
package dev.migrate.event;

import org.jspecify.annotations.NullMarked;
