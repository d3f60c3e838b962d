package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Usage;
import dev.migrate.plan.Target;
import java.util.List;

/** Reverts migrations. */
final class DownCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.DOWN,
            List.of("[N]"),
            List.of(
                    CommandOption.TO,
                    CommandOption.ALL,
                    CommandOption.RESUME_AT,
                    CommandOption.RESUME_AFTER,
                    CommandOption.TERMINATE),
            "Revert the last migration, the last N, those above version V, or all",
            "Migrations are reverted in reverse order of application. All down scripts are found before any of them"
                    + " runs: in the files, else in the history, which keeps them.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        Target target = Targets.of(invocation.arguments(), new Target.Count(1));
        Confirmation.requireIfReverting(invocation, target, "revert migrations");
        invocation.reporter().run(USAGE.name(), invocation.migrator().down(target));
        return ExitCode.DONE;
    }
}
