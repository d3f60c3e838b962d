package dev.migrate.cli.argument;

import java.util.List;
import java.util.Optional;

/** What each command is called, in the order of the help. */
@SuppressWarnings("ImmutableEnumChecker") // all lists come from List.of
public enum CommandName {
    UP("up", "migrate"),
    DOWN("down"),
    REDO("redo"),
    GOTO("goto"),
    INFO("info", "status"),
    VERSION("version"),
    PLAN("plan"),
    VALIDATE("validate"),
    PARSE("parse"),
    CREATE("create"),
    FORCE("force"),
    WAIT("wait"),
    UNLOCK("unlock"),
    CONFIG("config"),
    COMPLETION("completion");

    private final String word;
    private final List<String> aliases;

    CommandName(String word, String... aliases) {
        this.word = word;
        this.aliases = List.of(aliases);
    }

    public String word() {
        return word;
    }

    /** Further names. */
    public List<String> aliases() {
        return aliases;
    }

    /** The command that is called so, by any of its names. */
    public static Optional<CommandName> of(String typed) {
        for (CommandName name : values()) {
            if (name.word.equals(typed) || name.aliases.contains(typed)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
