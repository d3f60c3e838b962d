/** The program as a library: what the command line does, an application does with {@link dev.migrate.Migrator}. */
@NullMarked
package dev.migrate;

import org.jspecify.annotations.NullMarked;
