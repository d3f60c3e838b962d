package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Usage;
import dev.migrate.plan.Target;
import java.util.List;

/** Reverts the last migrations and applies them again. */
final class RedoCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.REDO,
            List.of("[N]"),
            List.of(CommandOption.RESUME_AT, CommandOption.RESUME_AFTER, CommandOption.TERMINATE),
            "Revert the last migration, or the last N, and apply them again",
            "");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        int migrations = Targets.number(invocation.arguments().operand().orElse("1"));
        Confirmation.requireIfReverting(
                invocation, new Target.Count(migrations), "revert migrations and apply them again");
        invocation.reporter().run(USAGE.name(), invocation.migrator().redo(migrations));
        return ExitCode.DONE;
    }
}
