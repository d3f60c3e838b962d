/** What is to be done, decided from files, history and target; pure. Imports model. */
@NullMarked
package dev.migrate.plan;

import org.jspecify.annotations.NullMarked;
