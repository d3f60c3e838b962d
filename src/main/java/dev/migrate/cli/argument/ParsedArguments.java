package dev.migrate.cli.argument;

import dev.migrate.config.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line, taken apart.
 *
 * @param operands what follows the command's name
 * @param settings the texts given for each setting, in order; {@code true} or {@code false} for a flag
 */
public record ParsedArguments(
        List<String> operands, Map<Setting, List<String>> settings, Map<CommandOption, String> options) {
    /** The value of an option, if it is given. */
    public Optional<String> value(CommandOption option) {
        return Optional.ofNullable(options.get(option));
    }

    /** Whether an option is given. */
    public boolean has(CommandOption option) {
        return options.containsKey(option);
    }

    /** The first operand, if there is one. */
    public Optional<String> operand() {
        return operands.isEmpty() ? Optional.empty() : Optional.of(operands.get(0));
    }
}
