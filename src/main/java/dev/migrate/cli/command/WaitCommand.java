package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Mistakes;
import dev.migrate.cli.argument.Usage;
import dev.migrate.model.Durations;
import dev.migrate.model.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits until the database has the migrations. */
final class WaitCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.WAIT,
            List.of(),
            List.of(CommandOption.TO, CommandOption.TIMEOUT),
            "Wait until the database has all migrations, or those up to version V",
            "For an application that must not start before. Applies nothing, needs only to read the history, and ends at"
                    + " once with 3 if a migration failed and no run is working on it; with 1 if the time is over.");

    private static final String USUAL = "5m";

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        Optional<Version> to = invocation.arguments().value(CommandOption.TO).map(Version::of);
        Duration timeout =
                timeout(invocation.arguments().value(CommandOption.TIMEOUT).orElse(USUAL));
        invocation.reporter().arrived(invocation.migrator().await(to, timeout));
        return ExitCode.DONE;
    }

    private static Duration timeout(String text) {
        return Durations.parse(text)
                .orElseThrow(() -> Mistakes.of(
                        "--timeout expects a duration such as 500ms, 5s, 10m, 1h or plain seconds, not '" + text + "'",
                        "Usage: " + USAGE.synopsis()));
    }
}
