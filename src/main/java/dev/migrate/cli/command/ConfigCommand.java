package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.Usage;
import dev.migrate.config.ConfigEntry;
import dev.migrate.db.url.DatabaseUrl;
import dev.migrate.report.ConfigLine;
import java.util.ArrayList;
import java.util.List;

/** Shows every setting with its value and where it came from. */
final class ConfigCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.CONFIG,
            List.of(),
            List.of(),
            "Show every setting with its value and where it came from",
            "Passwords are not shown.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        List<ConfigLine> lines = new ArrayList<>();
        for (ConfigEntry entry : invocation.config().entries(DatabaseUrl::forPeople)) {
            lines.add(new ConfigLine(
                    entry.key(), entry.value().orElse(""), entry.origin().text()));
        }
        invocation.reporter().config(lines);
        return ExitCode.DONE;
    }
}
