package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Usage;
import dev.migrate.model.ErrorCode;
import dev.migrate.plan.MigrationStatus;
import dev.migrate.plan.State;
import dev.migrate.plan.StatusReport;
import java.util.List;

/** Shows all migrations with their states. */
final class InfoCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.INFO,
            List.of(),
            List.of(CommandOption.CHECK),
            "Show all migrations with their states, and what is wrong",
            "A migration is pending, late, applied, changed, missing, partial or outdated.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    /** Files that can't be read are a failure, because then nobody knows what is pending. */
    @Override
    public int run(Invocation invocation) {
        StatusReport report = invocation.migrator().info();
        invocation.reporter().status(USAGE.name(), report);
        boolean checks = invocation.arguments().has(CommandOption.CHECK);
        int problems = ExitCode.of(report.problems());
        if (problems == ErrorCode.FILES_INVALID.exitCode()) {
            return problems;
        }
        return checks && isBehind(report) ? ExitCode.FOUND : ExitCode.DONE;
    }

    private static boolean isBehind(StatusReport report) {
        for (MigrationStatus status : report.migrations()) {
            if (status.state() == State.LATE) {
                return true;
            }
        }
        return !report.pending().isEmpty();
    }
}
