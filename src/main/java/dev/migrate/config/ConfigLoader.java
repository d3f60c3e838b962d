package dev.migrate.config;

import dev.migrate.model.Nearest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the settings together: an option goes before an environment variable, that before the config file (its section
 * {@code [env.NAME]} before its top level), that before the default. An empty variable is one that isn't set. Relative
 * paths start from the working directory; those in the config file start from the file's folder.
 */
public final class ConfigLoader {
    private static final String PREFIX = "MIGRATE_";
    private static final String NO_COLOR = "NO_COLOR";

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final Problems problems = new Problems();
    private final Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);
    private final PlaceholderValues placeholders = new PlaceholderValues();

    private ConfigLoader(Map<String, String> environment, Path workingDirectory) {
        this.environment = environment;
        this.workingDirectory = workingDirectory;
    }

    /**
     * Reads all settings, or throws with all complaints.
     *
     * @param options what the command line says; flags as {@code true} or {@code false}
     * @param workingDirectory where {@code migrate.toml} is looked for; the empty path leaves paths relative
     */
    public static Config load(
            Map<Setting, List<String>> options, Map<String, String> environment, Path workingDirectory) {
        ConfigLoader loader = new ConfigLoader(environment, workingDirectory);
        loader.read(options);
        loader.problems.throwIfAny();
        return new Config(loader.values, loader.placeholders.values(), workingDirectory);
    }

    /** Every setting that can be understood, and defaults for the others: enough to tell what is wrong with these. */
    public static Config understood(
            Map<Setting, List<String>> options, Map<String, String> environment, Path workingDirectory) {
        ConfigLoader loader = new ConfigLoader(environment, workingDirectory);
        loader.read(options);
        loader.values.entrySet().removeIf(entry -> isWrong(entry.getKey(), entry.getValue()));
        Map<Setting, SettingValue> sound = new EnumMap<>(loader.values);
        loader.readDefaults();
        loader.values.putAll(sound);
        return new Config(loader.values, loader.placeholders.values(), workingDirectory);
    }

    private static boolean isWrong(Setting setting, SettingValue value) {
        for (String text : value.texts()) {
            if (SettingType.complaint(setting, text).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void read(Map<Setting, List<String>> options) {
        readDefaults();
        readVariables();
        readOptions(options);
        readFile();
        reportUnknownVariables();
    }

    private void readDefaults() {
        for (Setting setting : Setting.values()) {
            Optional<String> text = setting.defaultText();
            if (text.isPresent()) {
                values.put(setting, new SettingValue(List.of(text.get()), Origin.DEFAULT, workingDirectory));
            }
        }
    }

    private void readVariables() {
        placeholders.readVariables(environment);
        for (Setting setting : Setting.values()) {
            for (String name : setting.variables()) {
                String text = environment.getOrDefault(name, "");
                if (!text.isEmpty()) {
                    put(setting, texts(setting, name, text), new Origin(Origin.Kind.VARIABLE, "variable " + name));
                    break;
                }
            }
        }
    }

    /** {@code NO_COLOR} counts by being there (no-color.org); a list is separated as the system separates paths. */
    private static List<String> texts(Setting setting, String variable, String text) {
        if (variable.equals(NO_COLOR)) {
            return List.of("never");
        }
        if (setting.type() != SettingType.LIST) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == File.pathSeparatorChar) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    private void readOptions(Map<Setting, List<String>> options) {
        for (Map.Entry<Setting, List<String>> option : options.entrySet()) {
            Setting setting = option.getKey();
            if (!option.getValue().isEmpty()) {
                String name = setting.options().get(setting.options().size() - 1);
                Origin origin = new Origin(Origin.Kind.OPTION, "option " + name);
                put(setting, lastUnlessSeveral(setting, option.getValue()), origin);
                if (setting == Setting.PLACEHOLDERS) {
                    placeholders.readOptions(option.getValue(), origin);
                }
            }
        }
    }

    private static List<String> lastUnlessSeveral(Setting setting, List<String> texts) {
        return setting.type().isRepeatable() ? texts : texts.subList(texts.size() - 1, texts.size());
    }

    private void put(Setting setting, List<String> texts, Origin origin) {
        for (String text : texts) {
            Optional<String> complaint = SettingType.complaint(setting, text);
            if (complaint.isPresent()) {
                problems.add(origin + " " + complaint.get());
            }
        }
        values.put(setting, new SettingValue(texts, origin, workingDirectory));
    }

    private void readFile() {
        SettingValue named = values.get(Setting.CONFIG);
        Optional<ConfigFile> file = named == null || named.texts().get(0).isEmpty() ? Optional.empty() : open(named);
        SettingValue environmentName = values.get(Setting.ENV);
        if (file.isPresent()) {
            ConfigSection found = file.get().values(Optional.ofNullable(environmentName));
            found.settings().forEach((setting, value) -> values.merge(setting, value, ConfigLoader::stronger));
            placeholders.fillIn(found.placeholders());
        } else if (environmentName != null && !values.containsKey(Setting.CONFIG)) {
            problems.add(environmentName.origin() + " asks for [env."
                    + environmentName.texts().get(0) + "], but there is no migrate.toml here to hold it");
        }
    }

    private Optional<ConfigFile> open(SettingValue named) {
        String name = named.texts().get(0);
        Path path = workingDirectory.resolve(name);
        if (Files.exists(path)) {
            return ConfigFile.read(path, name, problems);
        }
        if (named.origin().kind() == Origin.Kind.DEFAULT) {
            values.remove(Setting.CONFIG);
        } else {
            problems.add(named.origin() + " names a config file that doesn't exist: " + name);
        }
        return Optional.empty();
    }

    private static SettingValue stronger(SettingValue present, SettingValue found) {
        return present.origin().kind().compareTo(found.origin().kind()) <= 0 ? present : found;
    }

    private void reportUnknownVariables() {
        Set<String> known = new HashSet<>();
        for (Setting setting : Setting.values()) {
            known.addAll(setting.variables());
        }
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            boolean ours = name.startsWith(PREFIX) && !variable.getValue().isEmpty();
            boolean isKnown =
                    known.contains(name) || PlaceholderValues.variableName(name).isPresent();
            if (ours && !isKnown && !isForeign(name)) {
                unknown.add(name);
            }
        }
        unknown.sort(null);
        for (String name : unknown) {
            problems.add("variable " + name + " is not known"
                    + PlaceholderValues.meant(name)
                            .or(() -> Nearest.to(name, known))
                            .map(nearest -> "; did you mean " + nearest + "?")
                            .orElse(""));
        }
    }

    /** Variables of the start script, and Kubernetes' own for a service called "migrate…". */
    private static boolean isForeign(String name) {
        return name.equals("MIGRATE_JAVA_HOME")
                || name.equals("MIGRATE_REHEARSAL")
                || name.endsWith("_SERVICE_HOST")
                || name.contains("_SERVICE_PORT")
                || name.equals("MIGRATE_PORT")
                || (name.contains("_PORT_") && (name.contains("_TCP") || name.contains("_UDP")));
    }
}
