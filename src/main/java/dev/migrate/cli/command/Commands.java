package dev.migrate.cli.command;

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
        return find(word).orElseThrow(() -> Mistakes.unknownCommand(word, names()));
    }

    private static Optional<Command> find(String word) {
        return switch (word) {
            case "up", "migrate" -> Optional.of(new UpCommand());
            case "down" -> Optional.of(new DownCommand());
            case "redo" -> Optional.of(new RedoCommand());
            case "goto" -> Optional.of(new GotoCommand());
            case "info", "status" -> Optional.of(new InfoCommand());
            case "version" -> Optional.of(new VersionCommand());
            case "force" -> Optional.of(new ForceCommand());
            case "create" -> Optional.of(new CreateCommand());
            case "validate" -> Optional.of(new ValidateCommand());
            case "plan" -> Optional.of(new PlanCommand());
            case "config" -> Optional.of(new ConfigCommand());
            case "completion" -> Optional.of(new CompletionCommand());
            default -> Optional.empty();
        };
    }

    /** How all of them are used, in the order of the help. */
    public static List<Usage> usages() {
        List<Usage> usages = new ArrayList<>();
        for (String name : List.of(
                "up",
                "down",
                "redo",
                "goto",
                "info",
                "version",
                "plan",
                "validate",
                "create",
                "force",
                "config",
                "completion")) {
            usages.add(named(name).usage());
        }
        return usages;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Usage usage : usages()) {
            names.add(usage.name());
            names.addAll(usage.aliases());
        }
        return names;
    }
}
