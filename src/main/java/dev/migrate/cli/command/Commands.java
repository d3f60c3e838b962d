package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandWord;
import dev.migrate.cli.argument.Mistakes;
import dev.migrate.cli.argument.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All commands there are. */
public final class Commands {
    private Commands() {}

    /** The command of that name; no other is loaded. */
    public static Command named(String word) {
        return of(CommandName.of(word).orElseThrow(() -> Mistakes.unknownCommand(word)));
    }

    private static Command of(CommandName name) {
        return switch (name) {
            case UP -> new UpCommand();
            case DOWN -> new DownCommand();
            case REDO -> new RedoCommand();
            case GOTO -> new GotoCommand();
            case INFO -> new InfoCommand();
            case VERSION -> new VersionCommand();
            case FORCE -> new ForceCommand();
            case PARSE -> new ParseCommand();
            case CREATE -> new CreateCommand();
            case VALIDATE -> new ValidateCommand();
            case PLAN -> new PlanCommand();
            case WAIT -> new WaitCommand();
            case UNLOCK -> new UnlockCommand();
            case CONFIG -> new ConfigCommand();
            case COMPLETION -> new CompletionCommand();
        };
    }

    /** How all of them are used, in the order of the help. */
    public static List<Usage> usages() {
        List<Usage> usages = new ArrayList<>();
        for (CommandName name : CommandName.values()) {
            usages.add(of(name).usage());
        }
        return usages;
    }

    /**
     * The name of the command that arguments with a mistake in them are for; empty if they name none. One that another
     * tool has, or a later version, is refused here: that it is not there says more than its options.
     */
    public static String meant(List<String> arguments) {
        Optional<String> word = CommandWord.roughly(arguments);
        word.flatMap(Mistakes::foreignCommand).ifPresent(mistake -> {
            throw mistake;
        });
        return word.flatMap(CommandName::of).map(CommandName::word).orElse("");
    }
}
