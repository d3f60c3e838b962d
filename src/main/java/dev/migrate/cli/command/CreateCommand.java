package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Mistakes;
import dev.migrate.cli.argument.ParsedArguments;
import dev.migrate.cli.argument.Usage;
import dev.migrate.config.Setting;
import dev.migrate.source.Creator;
import dev.migrate.source.NewMigration;
import dev.migrate.source.Numbering;
import dev.migrate.source.name.Layout;
import dev.migrate.source.text.SqlFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the files of a new migration. */
final class CreateCommand implements Command {
    private static final Usage USAGE = new Usage(
            CommandName.CREATE,
            List.of("NAME"),
            List.of(
                    CommandOption.SEQ,
                    CommandOption.TIMESTAMP,
                    CommandOption.DIGITS,
                    CommandOption.LAYOUT,
                    CommandOption.DIR,
                    CommandOption.EXT,
                    CommandOption.FORMAT,
                    CommandOption.TZ),
            "Write the files of a new migration",
            "Numbering, width and layout are those that the folder uses already, unless options say otherwise.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        ParsedArguments arguments = invocation.arguments();
        NewMigration wanted = wanted(arguments);
        List<String> files = new ArrayList<>();
        for (Path file : new Creator(folder(invocation), Clock.systemUTC()).create(wanted)) {
            files.add(SqlFile.shown(file));
        }
        invocation.reporter().created(files);
        return ExitCode.DONE;
    }

    private static Path folder(Invocation invocation) {
        Optional<String> named = invocation.arguments().value(CommandOption.DIR);
        return named.isPresent()
                ? invocation.workingDirectory().resolve(named.get())
                : invocation.config().paths(Setting.PATH).get(0);
    }

    private static NewMigration wanted(ParsedArguments arguments) {
        String name = arguments.operands().get(0);
        Optional<Numbering> numbering = numbering(arguments);
        Optional<String> extension = arguments.value(CommandOption.EXT);
        NewMigration wanted = extension.isPresent()
                ? NewMigration.asGolangMigrate(name, extension.get(), numbering.orElse(Numbering.TIMESTAMP))
                : NewMigration.named(name);
        if (numbering.isPresent()) {
            wanted = wanted.withNumbering(numbering.get());
        }
        if (arguments.has(CommandOption.DIGITS)) {
            wanted = wanted.withDigits(
                    digits(arguments.value(CommandOption.DIGITS).orElseThrow()));
        }
        if (arguments.has(CommandOption.LAYOUT)) {
            wanted = wanted.withLayout(
                    layout(arguments.value(CommandOption.LAYOUT).orElseThrow()));
        }
        if (arguments.has(CommandOption.FORMAT)) {
            wanted = wanted.withFormat(arguments.value(CommandOption.FORMAT).orElseThrow());
        }
        if (arguments.has(CommandOption.TZ)) {
            wanted = wanted.withZone(zone(arguments.value(CommandOption.TZ).orElseThrow()));
        }
        return wanted;
    }

    private static Optional<Numbering> numbering(ParsedArguments arguments) {
        boolean sequential = arguments.has(CommandOption.SEQ);
        boolean timestamp = arguments.has(CommandOption.TIMESTAMP) || arguments.has(CommandOption.FORMAT);
        if (sequential && timestamp) {
            throw Mistakes.of(
                    "--seq excludes --timestamp and --format", "Number migrations one by one or by time, not both.");
        }
        if (!sequential && !timestamp) {
            return Optional.empty();
        }
        return Optional.of(sequential ? Numbering.SEQUENTIAL : Numbering.TIMESTAMP);
    }

    private static int digits(String text) {
        boolean fits = text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9';
        boolean fitsToo = text.length() == 2 && text.charAt(0) == '1' && text.charAt(1) >= '0' && text.charAt(1) <= '8';
        if (!fits && !fitsToo) {
            throw Mistakes.of(
                    "--digits expects a whole number from 1 to 18, not '" + text + "'",
                    "The usual width is" + " 3 or 6.");
        }
        return Integer.parseInt(text);
    }

    private static Layout layout(String word) {
        return Layout.of(word)
                .orElseThrow(() -> Mistakes.of(
                        "'" + word + "' is not a layout",
                        "The layouts are "
                                + String.join(
                                        ", ", CommandOption.LAYOUT.option().choices()) + "."));
    }

    private static ZoneId zone(String name) {
        if (name.equals("Local")) {
            // golang-migrate's word
            return ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Mistakes.of("'" + name + "' is not a time zone", "Write a name such as UTC or Europe/Berlin.");
        }
    }
}
