package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Usage;
import dev.migrate.plan.Target;
import java.util.List;

/** Applies pending migrations. */
final class UpCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.UP,
            List.of("[N]"),
            List.of(
                    CommandOption.TO,
                    CommandOption.DRY_RUN,
                    CommandOption.RESUME_AT,
                    CommandOption.RESUME_AFTER,
                    CommandOption.TERMINATE),
            "Apply pending migrations: all, the next N, or up to version V",
            "With --dry-run it shows the statements and changes nothing, as 'migrate plan' does.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        Target target = Targets.of(invocation.arguments(), new Target.All());
        if (invocation.arguments().has(CommandOption.DRY_RUN)) {
            return PlanCommand.show(invocation, target);
        }
        invocation.reporter().run(USAGE.name(), invocation.migrator().up(target));
        return ExitCode.DONE;
    }
}
