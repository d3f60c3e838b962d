/** Everything that a person or a program reads: human, JSON and GitHub output. Imports model, event and plan. */
@NullMarked
package dev.migrate.report;

import org.jspecify.annotations.NullMarked;
