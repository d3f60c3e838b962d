/** The program: from the arguments of a process to its exit code. Imports everything. */
@NullMarked
package dev.migrate.cli;

import org.jspecify.annotations.NullMarked;
