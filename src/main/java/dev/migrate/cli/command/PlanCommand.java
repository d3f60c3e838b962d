package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Usage;
import dev.migrate.db.url.DatabaseEngine;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.Target;
import dev.migrate.report.PlanSql;
import java.util.List;

/** Shows the statements that {@code up} would run. */
final class PlanCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.PLAN,
            List.of("[N]"),
            List.of(CommandOption.TO, CommandOption.SQL),
            "Show the statements that 'up' would run, and in which transactions",
            "With --sql it prints them as a script for psql, mysql or sqlite3.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        return show(invocation, Targets.of(invocation.arguments(), new Target.All()));
    }

    /** Shows what {@code up} would do, and exits as it would. */
    static int show(Invocation invocation, Target target) {
        PlanReport report = invocation.migrator().plan(target);
        int code = ExitCode.of(report.problems());
        if (code == ExitCode.DONE && invocation.arguments().has(CommandOption.SQL)) {
            // the script goes as it is: it is made of the user's files, and is to be run
            invocation.streams().out().print(new PlanSql(client(invocation.url().engine())).of(report));
            return code;
        }
        invocation.reporter().plan(report);
        return code;
    }

    private static PlanSql.Client client(DatabaseEngine engine) {
        return switch (engine) {
            case POSTGRESQL -> PlanSql.Client.PSQL;
            case MYSQL, MARIADB -> PlanSql.Client.MYSQL;
            case SQLITE -> PlanSql.Client.SQLITE3;
        };
    }
}
