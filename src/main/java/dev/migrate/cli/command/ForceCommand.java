package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Mistakes;
import dev.migrate.cli.argument.ParsedArguments;
import dev.migrate.cli.argument.Usage;
import dev.migrate.model.Version;
import dev.migrate.plan.ForcePlanner;
import dev.migrate.plan.HistoryChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the history say what a person says. */
final class ForceCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.FORCE,
            List.of("[V|none]"),
            List.of(CommandOption.APPLIED, CommandOption.PENDING, CommandOption.DRY_RUN),
            "Correct the history: \"the database is at version V, believe me\"",
            "Runs no script. 'migrate force V' records every file up to V as applied, as it stands now, removes what is"
                    + " above V from the history, and clears a partial migration. 'migrate force none' empties the"
                    + " history. --applied and --pending do it for one version alone.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        Function<ForcePlanner, List<HistoryChange>> decision = decision(invocation.arguments());
        if (invocation.arguments().has(CommandOption.DRY_RUN)) {
            invocation.reporter().force(invocation.migrator().previewForce(decision), false);
            return ExitCode.DONE;
        }
        Confirmation.require(invocation, "change the history");
        invocation.reporter().force(invocation.migrator().force(decision), true);
        return ExitCode.DONE;
    }

    private static Function<ForcePlanner, List<HistoryChange>> decision(ParsedArguments arguments) {
        Optional<String> at = arguments.operand();
        Optional<String> applied = arguments.value(CommandOption.APPLIED);
        Optional<String> pending = arguments.value(CommandOption.PENDING);
        int given = (at.isPresent() ? 1 : 0) + (applied.isPresent() ? 1 : 0) + (pending.isPresent() ? 1 : 0);
        if (given != 1) {
            throw Mistakes.of(
                    "'migrate force' needs one of V, none, --applied V and --pending V", "Usage: " + USAGE.synopsis());
        }
        if (applied.isPresent()) {
            return planner -> planner.applied(applied.get());
        }
        if (pending.isPresent()) {
            return planner -> planner.pending(pending.get());
        }
        if (at.orElseThrow().equals("none")) {
            return ForcePlanner::none;
        }
        Version version = Version.of(at.get());
        return planner -> planner.at(version);
    }
}
