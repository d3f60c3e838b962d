package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.Usage;
import dev.migrate.plan.StatusReport;
import java.util.List;

/** Finds everything that {@code up} would refuse. */
final class ValidateCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.VALIDATE,
            List.of(),
            List.of(),
            "Find everything that 'up' would refuse, without changing anything",
            "Looks at file names, contents, checksums, missing and late migrations. Exits with the code of the first"
                    + " error.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        StatusReport report = invocation.migrator().validate();
        invocation.reporter().status(USAGE.name(), report);
        return ExitCode.of(report.problems());
    }
}
