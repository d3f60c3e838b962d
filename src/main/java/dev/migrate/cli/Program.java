package dev.migrate.cli;

import dev.migrate.ToolVersion;
import dev.migrate.cli.argument.ArgumentParser;
import dev.migrate.cli.argument.CommandWord;
import dev.migrate.cli.argument.HelpText;
import dev.migrate.cli.argument.Mistakes;
import dev.migrate.cli.argument.PlainArguments;
import dev.migrate.cli.command.Command;
import dev.migrate.cli.command.Commands;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Invocation;
import dev.migrate.cli.command.Reporters;
import dev.migrate.cli.process.Surroundings;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program from its arguments to its exit code; it touches nothing of the process but what it is given. */
public final class Program {
    private static final String HELP = "help";

    private final Surroundings surroundings;
    private String command = "";
    private @Nullable Invocation invocation;

    public Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs one command line and returns the exit code. */
    public int run(List<String> arguments) {
        try {
            return execute(arguments);
        } catch (MigrateException failure) {
            return failed(arguments, failure);
        } catch (OutOfMemoryError tooLittle) {
            return failed(arguments, outOfMemory(tooLittle));
        } catch (RuntimeException | Error fault) {
            int code = failed(arguments, internal(fault));
            surroundings.log().fault(fault);
            return code;
        }
    }

    private int execute(List<String> arguments) {
        PlainArguments plain;
        CommandWord asked;
        try {
            plain = PlainArguments.of(arguments);
            asked = CommandWord.in(plain.arguments());
        } catch (MigrateException mistake) {
            command = Commands.meant(arguments);
            throw mistake;
        }
        if (asked.asksForVersion() || (asked.word().isEmpty() && arguments.equals(List.of("-v")))) {
            return print("migrate " + ToolVersion.text() + "\n");
        }
        if (asked.word().isEmpty()) {
            return asked.asksForHelp() ? print(help().program(Commands.usages())) : noCommand(arguments);
        }
        String word = asked.word().get();
        if (word.equals(HELP)) {
            return print(helpOn(plain.arguments()));
        }
        Command chosen = Commands.named(word);
        command = chosen.usage().name();
        if (asked.asksForHelp()) {
            return print(help().command(chosen.usage()));
        }
        invocation = new Invocation(
                surroundings.with(plain.variables()), ArgumentParser.parse(plain.arguments(), chosen.usage()));
        return run(chosen, invocation);
    }

    private static int run(Command command, Invocation invocation) {
        try {
            return command.run(invocation);
        } catch (MigrateException failure) {
            if (failure.code() == ErrorCode.LOGIN_REFUSED && invocation.askForPassword()) {
                return command.run(invocation);
            }
            throw failure;
        }
    }

    private int print(String text) {
        surroundings.streams().out().print(text);
        return ExitCode.DONE;
    }

    private HelpText help() {
        return new HelpText(surroundings.streams().width());
    }

    private String helpOn(List<String> arguments) {
        List<String> topics = new ArrayList<>();
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                topics.add(argument);
            }
        }
        return topics.size() < 2
                ? help().program(Commands.usages())
                : help().command(Commands.named(topics.get(1)).usage());
    }

    private int noCommand(List<String> arguments) {
        if (arguments.isEmpty() && Reporters.isForPeople(arguments, surroundings)) {
            surroundings.streams().err().print(help().commands(Commands.usages()));
            return ErrorCode.USAGE.exitCode();
        }
        throw Mistakes.of(
                "no command is given", "'migrate --help' lists the commands; 'migrate up' applies what is pending.");
    }

    private int failed(List<String> arguments, MigrateException failure) {
        reporter(arguments).failed(command, failure);
        for (Throwable at = failure; at != null; at = at.getCause()) {
            List.of(at.getSuppressed()).forEach(surroundings.log()::consequence);
        }
        return failure.code().exitCode();
    }

    private Reporter reporter(List<String> arguments) {
        return invocation == null ? Reporters.early(arguments, surroundings) : invocation.reporterOfFailure();
    }

    private static MigrateException outOfMemory(OutOfMemoryError tooLittle) {
        return MigrateException.because(ErrorCode.OUT_OF_MEMORY, "there is too little memory")
                .hint(
                        "Scripts of any length need little, but a single statement is held whole. Give more, as in"
                                + " JAVA_TOOL_OPTIONS=-Xmx4g, or split the statement; 'migrate info' shows how the database stands.")
                .cause(tooLittle)
                .build();
    }

    private static MigrateException internal(Throwable fault) {
        return MigrateException.because(ErrorCode.INTERNAL, "migrate itself failed")
                .hint("Run the command again with -v for more about it.")
                .cause(fault)
                .build();
    }
}
