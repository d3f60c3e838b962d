/** Everything that a person or a program reads: human, JSON and GitHub output. Imports model, event, plan and engine.parse. */
@NullMarked
package dev.migrate.report;

import org.jspecify.annotations.NullMarked;
