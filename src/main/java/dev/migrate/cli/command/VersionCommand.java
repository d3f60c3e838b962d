package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.Usage;
import java.util.List;

/** Says the newest applied version alone, for scripts. */
final class VersionCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.VERSION,
            List.of(),
            List.of(),
            "Print the newest applied version of the database, or 'none'",
            "'migrate --version' prints the version of this program.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        invocation.reporter().version(invocation.migrator().version());
        return ExitCode.DONE;
    }
}
