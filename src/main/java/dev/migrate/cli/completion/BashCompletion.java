package dev.migrate.cli.completion;

import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Option;
import dev.migrate.cli.argument.Usage;
import java.util.ArrayList;
import java.util.List;

/** Completion for bash. */
public final class BashCompletion {
    private final List<Usage> commands;
    private final StringBuilder out = new StringBuilder();

    public BashCompletion(List<Usage> commands) {
        this.commands = commands;
    }

    /** What bash is to read. */
    public String script() {
        out.append("# Completion of migrate for bash\n_migrate() {\n");
        out.append(
                "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= options= i\n");
        out.append("    COMPREPLY=()\n    case $before in\n");
        for (Option option : Option.ofAllCommands()) {
            value(option);
        }
        for (CommandOption option : CommandOption.values()) {
            value(option.option());
        }
        out.append(
                "    esac\n    for ((i = 1; i < COMP_CWORD; i++)); do\n        case ${COMP_WORDS[i]} in\n            ");
        out.append(String.join("|", allNames())).append(")\n");
        out.append("                command=${COMP_WORDS[i]}\n                break\n                ;;\n");
        out.append("        esac\n    done\n    case $command in\n");
        for (Usage usage : commands) {
            own(usage);
        }
        out.append("    esac\n    if [[ $word == -* ]]; then\n        options+=' ")
                .append(String.join(" ", names(Option.ofAllCommands())))
                .append("'\n        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n");
        out.append("    elif [[ -z $command ]]; then\n        COMPREPLY=($(compgen -W '");
        for (Usage usage : commands) {
            out.append(usage.name()).append(' ');
        }
        out.append("help' -- \"$word\"))\n");
        for (Usage usage : commands) {
            if (usage.takesFiles()) {
                out.append("    elif [[ $command == ").append(usage.name());
                out.append(" ]]; then\n        COMPREPLY=($(compgen -f -- \"$word\"))\n");
            }
        }
        out.append("    fi\n}\ncomplete -F _migrate migrate\n");
        return out.toString();
    }

    private void value(Option option) {
        Values values = Values.of(option);
        if (values == Values.NONE) {
            return;
        }
        out.append("        ").append(String.join("|", option.names())).append(")\n");
        String offered = switch (values) {
            case NONE, ANY -> "";
            case CHOICES -> "-W '" + String.join(" ", option.choices()) + "'";
            case FOLDERS -> "-d";
            case FILES -> "-f";
        };
        if (!offered.isEmpty()) {
            out.append("            COMPREPLY=($(compgen ").append(offered).append(" -- \"$word\"))\n");
        }
        out.append("            return\n            ;;\n");
    }

    private void own(Usage usage) {
        if (usage.options().isEmpty()) {
            return;
        }
        List<Option> own = new ArrayList<>();
        for (CommandOption option : usage.options()) {
            own.add(option.option());
        }
        List<String> words = new ArrayList<>(usage.aliases());
        words.add(0, usage.name());
        out.append("        ").append(String.join("|", words)).append(") options='");
        out.append(String.join(" ", names(own))).append("' ;;\n");
    }

    private List<String> allNames() {
        List<String> names = new ArrayList<>();
        for (Usage usage : commands) {
            names.add(usage.name());
            names.addAll(usage.aliases());
        }
        return names;
    }

    private static List<String> names(List<Option> options) {
        List<String> names = new ArrayList<>();
        for (Option option : options) {
            names.add(option.name());
        }
        return names;
    }
}
