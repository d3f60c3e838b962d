package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.Mistakes;
import dev.migrate.cli.argument.Usage;
import dev.migrate.cli.completion.BashCompletion;
import dev.migrate.cli.completion.FishCompletion;
import dev.migrate.cli.completion.ZshCompletion;
import java.util.List;

/** Prints what makes a shell complete command lines. */
final class CompletionCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.COMPLETION,
            List.of("bash|zsh|fish"),
            List.of(),
            "Print a script that completes command lines in a shell",
            "bash: source <(migrate completion bash). zsh: migrate completion zsh > \"${fpath[1]}/_migrate\"."
                    + " fish: migrate completion fish | source.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        String shell = invocation.arguments().operands().get(0);
        List<Usage> commands = Commands.usages();
        String script = switch (shell) {
            case "bash" -> new BashCompletion(commands).script();
            case "zsh" -> new ZshCompletion(commands).script();
            case "fish" -> new FishCompletion(commands).script();
            default ->
                throw Mistakes.of("there is no completion for '" + shell + "'", "The shells are bash, zsh and fish.");
        };
        invocation.streams().out().print(script);
        return ExitCode.DONE;
    }
}
