package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Usage;
import dev.migrate.db.LockReport;
import java.util.List;

/** Tells who holds the lock, and ends it if that is wished. */
final class UnlockCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.UNLOCK,
            List.of(),
            List.of(CommandOption.TERMINATE),
            "Show who holds the lock of runs, and free it with --terminate",
            "A lock whose holder is gone is free by itself, so there is nothing to clear. --terminate ends the session"
                    + " that holds it on the server, then waits up to --wait until it is free.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        LockReport report = invocation.migrator().unlock();
        invocation.reporter().lock(report);
        return report.isHeld() ? ExitCode.FOUND : ExitCode.DONE;
    }
}
