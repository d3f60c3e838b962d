package dev.migrate.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every setting there is: how it is named as option, environment variable and key, its type and its default. */
@SuppressWarnings("ImmutableEnumChecker") // all lists come from List.of and List.copyOf
public enum Setting {
    DATABASE(Definition.of(SettingType.DATABASE_URL, "URL")
            .shortOption("-d")
            .furtherVariable("DATABASE_URL")
            .says("The database, as a URL: postgres://, mysql://, mariadb://, sqlite:FILE, or with jdbc: before it")),
    PATH(Definition.of(SettingType.LIST, "DIR")
            .shortOption("-p")
            .byDefault("migrations")
            .says("Folder with migrations; may be given several times")),
    CONFIG(Definition.of(SettingType.TEXT, "FILE")
            .shortOption("-c")
            .noKey()
            .byDefault("migrate.toml")
            .says("The config file; the default is used only if it is there")),
    ENV(Definition.of(SettingType.TEXT, "NAME")
            .shortOption("-e")
            .noKey()
            .says("Section [env.NAME] of the config file, which goes before its top level")),
    USER(Definition.of(SettingType.TEXT, "NAME").says("The database user, instead of the one in the URL")),
    PASSWORD(Definition.of(SettingType.TEXT, "PASSWORD")
            .noOption()
            .secret()
            .says("The database password, instead of the one in the URL")),
    PASSWORD_FILE(Definition.of(SettingType.TEXT, "FILE").says("File whose text is the database password")),
    PASSWORD_COMMAND(Definition.of(SettingType.TEXT, "COMMAND")
            .says("Shell command that prints the database password; run when a connection is opened")),
    TABLE(Definition.of(SettingType.TEXT, "NAME").byDefault("schema_migrations").says("The history table")),
    SCHEMA(Definition.of(SettingType.TEXT, "NAME")
            .says("Schema of the history table; by default the connection's own")),
    WAIT(Definition.of(SettingType.DURATION, "DURATION")
            .byDefault("60s")
            .says("How long to wait for another run on the same database")),
    LOCK(Definition.choice("KIND", "auto", "advisory", "row")
            .says("What keeps other runs away: auto, advisory (the session's lock) or row (for poolers and clusters)")),
    LOCK_TIMEOUT(Definition.of(SettingType.DURATION, "DURATION")
            .byDefault("5s")
            .says("How long a statement waits for the database's own locks before it is tried again; 0 is for ever")),
    LOCK_RETRIES(Definition.of(SettingType.NUMBER, "N")
            .byDefault("10")
            .says("How often a statement that got no lock is tried again")),
    STATEMENT_TIMEOUT(Definition.of(SettingType.DURATION, "DURATION")
            .says("How long a single statement may take; by default there is no limit")),
    CONNECT_TIMEOUT(Definition.of(SettingType.DURATION, "DURATION")
            .byDefault("10s")
            .says("How long to wait for a database that does not answer, is starting, or has too many connections")),
    ROLE(Definition.of(SettingType.TEXT, "NAME").says("Role that history and migrations belong to, by SET ROLE")),
    OUTPUT(Definition.choice("FORMAT", "human", "json", "github")
            .shortOption("-o")
            .says("Form of the output: human, json or github")),
    VERBOSE(Definition.flag().shortOption("-v").says("Say more about what happens")),
    QUIET(Definition.flag().shortOption("-q").says("Say nothing but results, warnings and errors")),
    COLOR(Definition.choice("WHEN", "auto", "always", "never")
            .furtherVariable("NO_COLOR")
            .says("Colour: auto (on a terminal), always or never")),
    PROGRESS(Definition.flag()
            .longOption("--no-progress")
            .byDefault("true")
            .says("Whether a live line shows progress on a terminal; --no-progress switches it off")),
    YES(Definition.flag().noKey().says("Answer every question with yes")),
    STRICT(Definition.flag().says("Treat warnings about migration files as errors")),
    LATE(Definition.choice("POLICY", "refuse", "apply")
            .says("What up does with migrations below the newest applied version: refuse or apply")),
    ENCODING(Definition.of(SettingType.ENCODING, "NAME").byDefault("UTF-8").says("Encoding of the migration files")),
    REPLACE_PLACEHOLDERS(Definition.choice("WHERE", "off", "on", "dollar-quotes")
            .says("Replace ${NAME} in scripts: off, on, or dollar-quotes (there, too)")),
    PLACEHOLDERS(Definition.of(SettingType.PAIRS, "NAME=VALUE")
            .longOption("--placeholder")
            .noVariable()
            .says("What replaces ${NAME} in scripts; may be given several times")),
    ON_CONNECT(Definition.of(SettingType.LIST, "SQL")
            .keyOnly()
            .says("SQL statements that every session needs first, a list")),
    PROTECTED(Definition.flag()
            .keyOnly()
            .says("Whether reverting and forcing need --yes, or the environment's name typed at the prompt")),
    SINGLE_TRANSACTION(Definition.flag()
            .says("Run all pending migrations in one transaction, where the database has such for definitions"));

    private final SettingType type;
    private final String label;
    private final List<String> options;
    private final List<String> variables;
    private final boolean hasKey;
    private final String valueName;
    private final List<String> choices;
    private final @Nullable String defaultText;
    private final boolean secret;
    private final String description;

    Setting(Definition definition) {
        type = definition.type;
        label = name().toLowerCase(Locale.ROOT).replace('_', '-');
        options = options(definition, "--" + label);
        variables = variables(definition, "MIGRATE_" + name());
        hasKey = definition.hasKey;
        valueName = definition.valueName;
        choices = definition.choices;
        defaultText = definition.defaultText;
        secret = definition.secret;
        description = definition.description;
    }

    public SettingType type() {
        return type;
    }

    /** The name in lists and messages: {@code lock-timeout}; also the key, where there is one. */
    public String label() {
        return label;
    }

    /** The option's names, the long one last; none if there is no option. */
    public List<String> options() {
        return options;
    }

    /** The environment variables, the one that goes first being first; none if there is none. */
    public List<String> variables() {
        return variables;
    }

    /** The key in the config file. */
    public Optional<String> key() {
        return hasKey ? Optional.of(label) : Optional.empty();
    }

    /** What stands for the option's value in a synopsis: {@code DIR}; empty for a flag. */
    public String valueName() {
        return valueName;
    }

    /** The values that a choice has. */
    public List<String> choices() {
        return choices;
    }

    /** The default as a user would write it. */
    public Optional<String> defaultText() {
        return Optional.ofNullable(defaultText);
    }

    /** Whether the value is never shown. */
    public boolean secret() {
        return secret;
    }

    /** One line for {@code --help}, {@code migrate config} and the documentation. */
    public String description() {
        return description;
    }

    private static List<String> options(Definition definition, String derived) {
        if (!definition.hasOption) {
            return List.of();
        }
        String longOption = definition.longOption == null ? derived : definition.longOption;
        return definition.shortOption == null ? List.of(longOption) : List.of(definition.shortOption, longOption);
    }

    private static List<String> variables(Definition definition, String derived) {
        if (!definition.hasVariable) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        names.add(derived);
        names.addAll(definition.furtherVariables);
        return List.copyOf(names);
    }
}
