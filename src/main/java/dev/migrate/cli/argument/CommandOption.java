package dev.migrate.cli.argument;

import java.util.List;
import java.util.Locale;

/** The options that single commands have. */
@SuppressWarnings("ImmutableEnumChecker") // a record of texts and immutable lists
public enum CommandOption {
    TO("V", "Stop at version V; downwards, V stays applied"),
    ALL("", "Revert all migrations"),
    TERMINATE("", "End the session of an earlier run that holds the lock or still works"),
    DRY_RUN("", "Only show what would be done"),
    RESUME_AT("K", "Run statement K, which an interrupted run was in, again"),
    RESUME_AFTER("K", "Count that statement K as done, and go on behind it"),
    TIMEOUT("DURATION", "How long to wait; 5m unless given"),
    CHECK("", "Exit with 1 if anything is to be applied"),
    SQL("", "Print a script that the database's own client can run"),
    APPLIED("V", "Count version V as applied, as its file stands now"),
    PENDING("V", "Count version V as not applied"),
    DIALECT("DIALECT", "Read scripts as those of this database", "postgres,mysql,mariadb,sqlite"),
    SEQ("", "Number the migration: one more than the newest"),
    TIMESTAMP("", "Number the migration by the time of day, in UTC"),
    DIGITS("N", "Fill the number up with zeros to N digits"),
    LAYOUT("LAYOUT", "Layout of the files", "plain,paired,flyway,folder,prisma,dbmate,goose,sql-migrate"),
    DIR("DIR", "Folder for the files, instead of the first --path"),
    EXT("EXT", "Name the files as golang-migrate does; EXT is sql"),
    FORMAT("FORMAT", "Form of the timestamp: a layout of Go's package time, unix or unixNano"),
    TZ("ZONE", "Time zone of the timestamp");

    private final Option option;

    CommandOption(String valueName, String description) {
        this(valueName, description, "");
    }

    CommandOption(String valueName, String description, String choices) {
        String name = "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> values = choices.isEmpty() ? List.of() : List.of(choices.split(",", -1));
        option = new Option(List.of(name), valueName, description, values);
    }

    public Option option() {
        return option;
    }
}
