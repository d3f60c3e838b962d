package dev.migrate.cli.completion;

import dev.migrate.cli.argument.Option;

/** What a shell offers as the value of an option. */
enum Values {
    NONE,
    CHOICES,
    FOLDERS,
    FILES,
    /** There is a value, but nothing that a shell could know. */
    ANY;

    static Values of(Option option) {
        if (!option.takesValue()) {
            return NONE;
        }
        if (!option.choices().isEmpty()) {
            return CHOICES;
        }
        return switch (option.valueName()) {
            case "DIR" -> FOLDERS;
            case "FILE" -> FILES;
            default -> ANY;
        };
    }
}
