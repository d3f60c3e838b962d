/** Scripts that complete command lines in shells. Imports cli.argument. */
@NullMarked
package dev.migrate.cli.completion;

import org.jspecify.annotations.NullMarked;
