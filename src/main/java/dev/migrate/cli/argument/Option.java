package dev.migrate.cli.argument;

import dev.migrate.config.Setting;
import dev.migrate.config.SettingType;
import java.util.ArrayList;
import java.util.List;

/**
 * An option as it is typed and described.
 *
 * @param names the long one last
 * @param valueName what stands for its value; empty for one that takes none
 * @param choices the values that it takes, where they can be listed
 */
public record Option(List<String> names, String valueName, String description, List<String> choices) {
    public static final Option HELP = new Option(List.of("-h", "--help"), "", "Show this help", List.of());
    public static final Option VERSION =
            new Option(List.of("-V", "--version"), "", "Show the version of this program", List.of());

    /** The options that all commands have. */
    public static List<Option> ofAllCommands() {
        List<Option> options = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (!setting.options().isEmpty()) {
                options.add(of(setting));
            }
        }
        options.add(HELP);
        options.add(VERSION);
        return options;
    }

    static Option of(Setting setting) {
        String description =
                setting == Setting.PROGRESS ? "Show no line that moves while a migration runs" : setting.description();
        return new Option(setting.options(), valueName(setting), description, setting.choices());
    }

    private static String valueName(Setting setting) {
        return setting.type() == SettingType.FLAG ? "" : setting.valueName();
    }

    /** The option of a name, whichever command it belongs to. */
    static List<Option> ofAnyCommand() {
        List<Option> options = ofAllCommands();
        for (CommandOption option : CommandOption.values()) {
            options.add(option.option());
        }
        return options;
    }

    /** The name that says most. */
    public String name() {
        return names.get(names.size() - 1);
    }

    public boolean takesValue() {
        return !valueName.isEmpty();
    }
}
