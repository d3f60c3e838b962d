package dev.migrate.cli.command;

import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.Mistakes;
import dev.migrate.cli.argument.ParsedArguments;
import dev.migrate.model.Version;
import dev.migrate.plan.ResumePoint;
import dev.migrate.plan.Target;
import java.util.Optional;

/** How far a command is to go, as its arguments say. */
final class Targets {
    private static final int MAXIMUM_DIGITS = 9;

    private Targets() {}

    /** {@code [N] [--to V] [--all]}, of which at most one is given. */
    static Target of(ParsedArguments arguments, Target otherwise) {
        Optional<String> count = arguments.operand();
        Optional<String> version = arguments.value(CommandOption.TO);
        boolean all = arguments.has(CommandOption.ALL);
        int given = (count.isPresent() ? 1 : 0) + (version.isPresent() ? 1 : 0) + (all ? 1 : 0);
        if (given > 1) {
            throw Mistakes.of(
                    "a number of migrations, --to and --all exclude each other", "Say in one way how far to go.");
        }
        if (all) {
            return new Target.All();
        }
        if (version.isPresent()) {
            return new Target.To(Version.of(version.get()));
        }
        return count.isPresent() ? new Target.Count(number(count.get())) : otherwise;
    }

    /** {@code [--resume-at K] [--resume-after K]}, of which at most one is given. */
    static Optional<ResumePoint> resumePoint(ParsedArguments arguments) {
        Optional<String> at = arguments.value(CommandOption.RESUME_AT);
        Optional<String> after = arguments.value(CommandOption.RESUME_AFTER);
        if (at.isPresent() && after.isPresent()) {
            throw Mistakes.of(
                    "--resume-at and --resume-after exclude each other",
                    "The statement has taken effect (--resume-after), or it has not (--resume-at).");
        }
        return at.map(text -> ResumePoint.at(statement(text)))
                .or(() -> after.map(text -> ResumePoint.after(statement(text))));
    }

    private static int statement(String text) {
        if (!isNumber(text)) {
            throw Mistakes.of(
                    "'" + text + "' is not the number of a statement",
                    "'migrate info' shows after which statement a partial migration stopped.");
        }
        return Integer.parseInt(text);
    }

    /** A number of migrations. */
    static int number(String text) {
        if (!isNumber(text)) {
            throw Mistakes.of(
                    "'" + text + "' is not a number of migrations",
                    "Write a whole number such as 1; a version is given with --to.");
        }
        return Integer.parseInt(text);
    }

    private static boolean isNumber(String text) {
        boolean digits = !text.isEmpty() && text.length() <= MAXIMUM_DIGITS;
        for (int i = 0; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }
}
