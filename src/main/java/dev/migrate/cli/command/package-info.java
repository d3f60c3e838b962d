/** The commands, each a thin shell over {@link dev.migrate.Migrator}. Imports everything but the rest of cli. */
@NullMarked
package dev.migrate.cli.command;

import org.jspecify.annotations.NullMarked;
