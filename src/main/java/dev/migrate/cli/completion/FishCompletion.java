package dev.migrate.cli.completion;

import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Option;
import dev.migrate.cli.argument.Usage;
import java.util.ArrayList;
import java.util.List;

/** Completion for fish. */
public final class FishCompletion {
    private final List<Usage> commands;
    private final StringBuilder out = new StringBuilder();

    public FishCompletion(List<Usage> commands) {
        this.commands = commands;
    }

    /** What fish is to read. */
    public String script() {
        out.append("# Completion of migrate for fish\ncomplete -c migrate -f\n");
        for (Usage usage : commands) {
            out.append("complete -c migrate -n __fish_use_subcommand -a ").append(usage.name());
            out.append(" -d ").append(quoted(usage.summary())).append('\n');
        }
        for (Option option : Option.ofAllCommands()) {
            option("", option);
        }
        for (Usage usage : commands) {
            List<String> names = new ArrayList<>(usage.aliases());
            names.add(0, usage.name());
            String condition = " -n '__fish_seen_subcommand_from " + String.join(" ", names) + "'";
            if (usage.takesFiles()) {
                out.append("complete -c migrate").append(condition).append(" -F\n");
            }
            for (CommandOption option : usage.options()) {
                option(condition, option.option());
            }
        }
        return out.toString();
    }

    private void option(String condition, Option option) {
        out.append("complete -c migrate").append(condition);
        for (String name : option.names()) {
            out.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        out.append(
                switch (Values.of(option)) {
                    case NONE -> "";
                    case CHOICES -> " -x -a '" + String.join(" ", option.choices()) + "'";
                    case FOLDERS -> " -x -a '(__fish_complete_directories)'";
                    case FILES -> " -r -F";
                    case ANY -> " -x";
                });
        out.append(" -d ").append(quoted(option.description())).append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
