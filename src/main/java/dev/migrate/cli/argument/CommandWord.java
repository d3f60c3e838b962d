package dev.migrate.cli.argument;

import java.util.List;
import java.util.Optional;

/**
 * What a command line is about, found before it is known which options are allowed; every option in it is one of some
 * command, and has a value exactly if it takes one.
 *
 * @param word the first argument that is neither an option nor the value of one
 */
public record CommandWord(Optional<String> word, boolean asksForHelp, boolean asksForVersion) {
    /** golang-migrate's options with a value that have no namesake here. */
    private static final List<String> FOREIGN = List.of("-source", "-prefetch");

    /** Reads the arguments, with foreign spellings rewritten. */
    public static CommandWord in(List<String> arguments) {
        List<Option> options = Option.ofAnyCommand();
        Optional<String> word = Optional.empty();
        boolean help = false;
        boolean version = false;
        boolean onlyOperands = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (onlyOperands || !argument.startsWith("-") || argument.equals("-")) {
                word = word.isPresent() ? word : Optional.of(argument);
                continue;
            }
            if (argument.equals("--")) {
                onlyOperands = true;
                continue;
            }
            Option option = option(argument, options);
            help |= option.name().equals(Option.HELP.name());
            version |= option.name().equals(Option.VERSION.name());
            boolean hasValue = argument.indexOf('=') >= 0;
            if (hasValue && !option.takesValue()) {
                throw Mistakes.needlessValue(option.name());
            }
            if (option.takesValue() && !hasValue) {
                i++;
                if (i == arguments.size() || isOption(arguments.get(i), options)) {
                    throw Mistakes.missingValue(option);
                }
            }
        }
        return new CommandWord(word, help, version);
    }

    /** The word in arguments that have mistakes in them or foreign spellings; an unknown option counts as a flag. */
    public static Optional<String> roughly(List<String> arguments) {
        List<Option> options = Option.ofAnyCommand();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                return Optional.of(argument);
            }
            boolean takesNext = named(argument, options)
                    .or(() -> named("-" + argument, options))
                    .map(Option::takesValue)
                    .orElseGet(() -> FOREIGN.contains(argument));
            if (takesNext) {
                i++;
            }
        }
        return Optional.empty();
    }

    private static Option option(String argument, List<Option> options) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        return named(name, options).orElseThrow(() -> Mistakes.unknownOption(name, options));
    }

    private static boolean isOption(String argument, List<Option> options) {
        return argument.startsWith("-") && named(argument, options).isPresent();
    }

    private static Optional<Option> named(String name, List<Option> options) {
        for (Option option : options) {
            if (option.names().contains(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
