package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Usage;
import dev.migrate.model.Version;
import java.util.List;
import java.util.Optional;

/** Goes up or down, whichever leads to a version. */
final class GotoCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.GOTO,
            List.of("V"),
            List.of(CommandOption.RESUME_AT, CommandOption.RESUME_AFTER, CommandOption.TERMINATE),
            "Go up or down, whichever leads to version V",
            "");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        Version version = Version.of(invocation.arguments().operands().get(0));
        if (Confirmation.isNeeded(invocation) && isDownwards(invocation, version)) {
            Confirmation.require(invocation, "revert migrations");
        }
        invocation.reporter().run(USAGE.name(), invocation.migrator().goTo(version));
        return ExitCode.DONE;
    }

    private static boolean isDownwards(Invocation invocation, Version version) {
        Optional<Version> newest = invocation.migrator().version();
        return newest.isPresent() && version.compareTo(newest.get()) < 0;
    }
}
