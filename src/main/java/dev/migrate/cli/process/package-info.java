/** What a process gives the program: streams, variables, a terminal, signals, a log. Imports report. */
@NullMarked
package dev.migrate.cli.process;

import org.jspecify.annotations.NullMarked;
