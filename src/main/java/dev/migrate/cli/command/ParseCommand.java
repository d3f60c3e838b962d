package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandName;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Mistakes;
import dev.migrate.cli.argument.Usage;
import dev.migrate.config.Setting;
import dev.migrate.db.url.DatabaseEngine;
import dev.migrate.dialect.Dialects;
import dev.migrate.engine.parse.ParseReport;
import dev.migrate.engine.parse.ParseReport.ParsedFile;
import dev.migrate.engine.parse.ScriptParser;
import dev.migrate.source.NamedFile;
import dev.migrate.source.NamedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows how scripts are understood, without a database. */
final class ParseCommand implements Command {
    private static final String STANDARD_INPUT = "-";

    private static final Usage USAGE = new Usage(
            CommandName.PARSE,
            List.of("FILE..."),
            List.of(CommandOption.DIALECT),
            "Show how scripts are understood: their statements, and which share a transaction",
            "FILE may be - for standard input. The dialect is that of the configured database, unless --dialect says"
                    + " otherwise; no connection is opened, and nothing is written.");

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> operands = invocation.arguments().operands();
        if (Collections.frequency(operands, STANDARD_INPUT) > 1) {
            throw Mistakes.of("standard input can be read only once", "Write - once.");
        }
        DatabaseEngine dialect = dialect(invocation);
        ScriptParser parser = new ScriptParser(Dialects.scriptRules(dialect));
        try (NamedFiles files = new NamedFiles(invocation.config().charset(Setting.ENCODING))) {
            List<ParsedFile> parsed = new ArrayList<>();
            for (String operand : operands) {
                parsed.add(parser.parse(file(operand, files, invocation)));
            }
            ParseReport report = new ParseReport(dialect, parsed);
            invocation.reporter().parse(report);
            return ExitCode.of(report.problems());
        } catch (IOException e) {
            throw new UncheckedIOException("what was kept of standard input can't be removed", e);
        }
    }

    private static NamedFile file(String operand, NamedFiles files, Invocation invocation) {
        return operand.equals(STANDARD_INPUT)
                ? files.read(invocation.input())
                : files.read(invocation.workingDirectory().resolve(operand));
    }

    private static DatabaseEngine dialect(Invocation invocation) {
        Optional<String> asked = invocation.arguments().value(CommandOption.DIALECT);
        if (asked.isPresent()) {
            return named(asked.get());
        }
        return invocation
                .engine()
                .orElseThrow(() -> Mistakes.of(
                        "it is not known whose scripts these are: there is neither --dialect nor a database",
                        "Choose with --dialect " + String.join("|", choices()) + "."));
    }

    private static DatabaseEngine named(String word) {
        return DatabaseEngine.ofScheme(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Mistakes.of(
                        "'" + word + "' is not a dialect", "The dialects are " + String.join(", ", choices()) + "."));
    }

    private static List<String> choices() {
        return CommandOption.DIALECT.option().choices();
    }
}
