/** What a process gives the program: streams, variables, a terminal, signals, a log. Imports report and model. */
@NullMarked
package dev.migrate.cli.process;

import org.jspecify.annotations.NullMarked;
