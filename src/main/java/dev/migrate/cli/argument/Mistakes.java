package dev.migrate.cli.argument;

import dev.migrate.db.url.DatabaseUrl;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words what is wrong with a command line. */
public final class Mistakes {
    private Mistakes() {}

    /** A mistake with something to do about it. */
    public static MigrateException of(String message, String hint) {
        return MigrateException.because(ErrorCode.USAGE, message).hint(hint).build();
    }

    /** An argument for people: a database URL may hold a password. */
    static String shown(String argument) {
        return "'" + plain(argument) + "'";
    }

    static String plain(String argument) {
        return argument.contains("://") ? DatabaseUrl.forPeople(argument) : argument;
    }

    static MigrateException unknownOption(String name, List<Option> candidates) {
        List<String> names = new ArrayList<>();
        for (Option option : candidates) {
            if (option.name().startsWith("--")) {
                names.add(option.name());
            }
        }
        String typed = name.startsWith("--") ? name : "-" + name;
        Optional<String> nearest = Nearest.to(typed, names);
        String meant = nearest.isPresent() ? "; did you mean " + nearest.get() + "?" : "";
        return of("unknown option " + name + meant, "'migrate --help' lists the options.");
    }

    static MigrateException foreignOption(String name, Usage usage) {
        return of(
                name + " is not an option of 'migrate " + usage.name() + "'",
                "'migrate " + usage.name() + " --help' lists its options.");
    }

    static MigrateException missingValue(Option option) {
        return of(
                "option " + option.name() + " needs a value: " + option.name() + " " + option.valueName(),
                "'migrate" + " --help' says what each option takes.");
    }

    static MigrateException needlessValue(String name) {
        return of("option " + name + " takes no value", "Write " + name + " alone, or leave it out.");
    }

    static MigrateException missingOperand(Usage usage) {
        return of(
                "'migrate " + usage.name() + "' needs "
                        + usage.required().get(usage.required().size() - 1),
                "Usage: " + usage.synopsis());
    }

    static MigrateException needlessOperand(String operand, Usage usage) {
        return of("'migrate " + usage.name() + "' has no use for " + shown(operand), "Usage: " + usage.synopsis());
    }

    /** What is wrong with a word where a command is expected. */
    public static MigrateException unknownCommand(String word) {
        Optional<MigrateException> foreign = foreignCommand(word);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        List<String> candidates = new ArrayList<>();
        for (CommandName name : CommandName.values()) {
            candidates.add(name.word());
            candidates.addAll(name.aliases());
        }
        Optional<String> nearest = Nearest.to(word, candidates);
        String meant = nearest.isPresent() ? "; did you mean '" + nearest.get() + "'?" : "";
        return of("unknown command " + shown(word) + meant, "'migrate --help' lists the commands.");
    }

    /** What to do instead of a command of another tool or a later version; empty if the word is none. */
    public static Optional<MigrateException> foreignCommand(String word) {
        Optional<String> later = OtherNames.untilLater(word);
        if (later.isPresent()) {
            return Optional.of(of("'" + word + "' is not in this version", later.get()));
        }
        return OtherNames.meaning(word).map(hint -> of("there is no command '" + word + "'", hint));
    }
}
