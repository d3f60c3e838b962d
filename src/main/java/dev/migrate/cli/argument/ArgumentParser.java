package dev.migrate.cli.argument;

import dev.migrate.config.Setting;
import dev.migrate.config.SettingType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Takes the arguments of one command apart: its own options and those of all commands, before or after its name.
 *
 * <p>Only this one command is described to picocli, and without annotations: the tree of all of them, or the first
 * annotation, would cost a multiple at every start.
 */
public final class ArgumentParser {
    private final Usage usage;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(null, ArgumentParser::created);

    private ArgumentParser(Usage usage) {
        this.usage = usage;
        spec.parser().expandAtFiles(false).overwrittenOptionsAllowed(true).posixClusteredShortOptionsAllowed(false);
        for (Option option : Option.ofAllCommands()) {
            spec.addOption(described(option));
        }
        for (CommandOption own : usage.options()) {
            spec.addOption(described(own.option()));
        }
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
    }

    /** In place of picocli's own factory, which looks for Groovy in all jars first. */
    private static <T> T created(Class<T> type) {
        if (type != List.class) {
            throw new IllegalArgumentException(type.getName());
        }
        return type.cast(new ArrayList<>());
    }

    private static OptionSpec described(Option option) {
        OptionSpec.Builder described = OptionSpec.builder(option.names().toArray(new String[0]));
        if (!option.takesValue()) {
            return described.arity("0").type(boolean.class).build();
        }
        return described
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build();
    }

    /** Takes arguments apart, in which foreign spellings are rewritten. */
    public static ParsedArguments parse(List<String> arguments, Usage usage) {
        ArgumentParser parser = new ArgumentParser(usage);
        ParseResult result;
        try {
            result = new CommandLine(parser.spec, ArgumentParser::created).parseArgs(arguments.toArray(new String[0]));
        } catch (ParameterException mistake) {
            throw parser.explained(mistake);
        }
        return new ParsedArguments(parser.operands(result), settings(result), parser.options(result));
    }

    private List<String> operands(ParseResult result) {
        PositionalParamSpec positional = result.matchedPositional(0);
        List<String> all = positional == null ? List.of() : positional.originalStringValues();
        List<String> operands = all.subList(Math.min(1, all.size()), all.size());
        if (operands.size() < usage.required().size()) {
            throw Mistakes.missingOperand(usage);
        }
        if (!usage.allows(operands.size())) {
            throw Mistakes.needlessOperand(operands.get(usage.operands().size()), usage);
        }
        return operands;
    }

    private static Map<Setting, List<String>> settings(ParseResult result) {
        Map<Setting, List<String>> settings = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            if (setting.options().isEmpty()) {
                continue;
            }
            String name = Option.of(setting).name();
            OptionSpec matched = result.matchedOption(name);
            if (matched == null) {
                continue;
            }
            settings.put(
                    setting,
                    setting.type() == SettingType.FLAG
                            ? List.of(name.startsWith("--no-") ? "false" : "true")
                            : List.copyOf(matched.originalStringValues()));
        }
        return settings;
    }

    private Map<CommandOption, String> options(ParseResult result) {
        Map<CommandOption, String> options = new EnumMap<>(CommandOption.class);
        for (CommandOption own : usage.options()) {
            OptionSpec matched = result.matchedOption(own.option().name());
            if (matched != null) {
                List<String> values = matched.originalStringValues();
                options.put(own, values.isEmpty() ? "" : values.get(values.size() - 1));
            }
        }
        return options;
    }

    private RuntimeException explained(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0));
        }
        return Mistakes.of("the arguments can't be understood", "Usage: " + usage.synopsis());
    }

    private RuntimeException unmatched(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        for (Option option : Option.ofAnyCommand()) {
            if (option.names().contains(name)) {
                return Mistakes.foreignOption(name, usage);
            }
        }
        List<Option> candidates = Option.ofAllCommands();
        for (CommandOption own : usage.options()) {
            candidates.add(own.option());
        }
        return Mistakes.unknownOption(name, candidates);
    }
}
