package dev.migrate.cli.command;

import dev.migrate.cli.argument.Usage;

/** A command of the program. */
public interface Command {
    Usage usage();

    /** Does it, reports the outcome, and returns the exit code; what goes wrong is thrown. */
    int run(Invocation invocation);
}
