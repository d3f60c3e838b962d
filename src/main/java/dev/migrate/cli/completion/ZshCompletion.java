package dev.migrate.cli.completion;

import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Option;
import dev.migrate.cli.argument.Usage;
import java.util.List;

/** Completion for zsh. */
public final class ZshCompletion {
    private final List<Usage> commands;
    private final StringBuilder out = new StringBuilder();

    public ZshCompletion(List<Usage> commands) {
        this.commands = commands;
    }

    /** What zsh is to read, from a file named {@code _migrate}. */
    public String script() {
        out.append(
                "#compdef migrate\n_migrate() {\n    local -a commands own\n    local word rest='*::argument:'\n    commands=(\n");
        for (Usage usage : commands) {
            out.append("        ")
                    .append(quoted(usage.name() + ":" + usage.summary()))
                    .append('\n');
        }
        out.append("    )\n    for word in ${words[2,CURRENT-1]}; do\n        case $word in\n");
        for (Usage usage : commands) {
            own(usage);
        }
        out.append("        esac\n    done\n    _arguments $own \\\n");
        for (Option option : Option.ofAllCommands()) {
            for (String name : option.names()) {
                out.append("        ").append(spec(name, option)).append(" \\\n");
            }
        }
        out.append("        '1:command:{_describe -t commands command commands}' \\\n        $rest\n}\n");
        return out.append("_migrate \"$@\"\n").toString();
    }

    private void own(Usage usage) {
        if (usage.options().isEmpty()) {
            return;
        }
        out.append("            ").append(usage.name());
        for (String alias : usage.aliases()) {
            out.append('|').append(alias);
        }
        out.append(") own=(");
        for (CommandOption option : usage.options()) {
            out.append("\n                ").append(spec(option.option().name(), option.option()));
        }
        out.append("\n            )");
        out.append(usage.takesFiles() ? " rest='*:file:_files'" : "").append(" ;;\n");
    }

    private static String spec(String name, Option option) {
        String explained = name + "[" + escaped(option.description()) + "]";
        String value = ":" + option.valueName() + ":";
        return quoted(
                switch (Values.of(option)) {
                    case NONE -> explained;
                    case CHOICES -> explained + value + "(" + String.join(" ", option.choices()) + ")";
                    case FOLDERS -> explained + value + "_files -/";
                    case FILES -> explained + value + "_files";
                    case ANY -> explained + value;
                });
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
