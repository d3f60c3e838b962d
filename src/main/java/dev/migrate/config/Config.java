package dev.migrate.config;

import dev.migrate.model.Durations;
import dev.migrate.model.PlaceholderName;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The value of every setting, and where it came from. All values have been checked. */
public final class Config {
    private static final String HIDDEN = "***";

    private final Map<Setting, SettingValue> values;
    private final Map<PlaceholderName, PlaceholderValue> placeholders;
    private final Path workingDirectory;

    Config(
            Map<Setting, SettingValue> values,
            Map<PlaceholderName, PlaceholderValue> placeholders,
            Path workingDirectory) {
        this.values = values;
        this.placeholders = placeholders;
        this.workingDirectory = workingDirectory;
    }

    /** The text of a setting, if it has one. */
    public Optional<String> text(Setting setting) {
        SettingValue value = values.get(setting);
        return value == null || value.texts().isEmpty()
                ? Optional.empty()
                : Optional.of(value.texts().get(0));
    }

    /** All texts of a list; empty if there are none. */
    public List<String> list(Setting setting) {
        SettingValue value = values.get(setting);
        return value == null ? List.of() : value.texts();
    }

    public boolean flag(Setting setting) {
        return text(setting).orElse("false").equals("true");
    }

    public Optional<Duration> duration(Setting setting) {
        Optional<String> text = text(setting);
        return text.isPresent() ? Durations.parse(text.get()) : Optional.empty();
    }

    /** A whole number; 0 if the setting has none. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting).orElse("0"));
    }

    /** The values of placeholders. */
    public Map<PlaceholderName, String> placeholders() {
        Map<PlaceholderName, String> texts = new HashMap<>();
        placeholders.forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    /** Values of placeholders that are to be shown nowhere. */
    public List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        placeholders.forEach((name, value) -> {
            if (name.isSecret()) {
                secrets.add(value.text());
            }
        });
        return secrets;
    }

    /** The constant that a choice names. */
    public <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
        return Enum.valueOf(
                type, text(setting).orElseThrow().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public Charset charset(Setting setting) {
        String name = text(setting).orElse("UTF-8");
        return name.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    /** A setting's texts as paths: those from the config file start from its folder, others from the working directory. */
    public List<Path> paths(Setting setting) {
        List<Path> paths = new ArrayList<>();
        for (String text : list(setting)) {
            paths.add(folder(setting).resolve(text));
        }
        return List.copyOf(paths);
    }

    /** The folder that a relative path in a setting's value starts from. */
    public Path folder(Setting setting) {
        SettingValue value = values.get(setting);
        return value == null ? workingDirectory : value.folder();
    }

    public Origin origin(Setting setting) {
        SettingValue value = values.get(setting);
        return value == null ? Origin.DEFAULT : value.origin();
    }

    /** These settings, with a value that the database URL carries for one that would else have its default. */
    public Config withUrlParameter(Setting setting, String parameter, String text) {
        if (origin(setting).kind() != Origin.Kind.DEFAULT) {
            return this;
        }
        Map<Setting, SettingValue> changed = new EnumMap<>(values);
        Origin origin = new Origin(Origin.Kind.DATABASE_URL, parameter + " in the database URL");
        changed.put(setting, new SettingValue(List.of(text), origin, workingDirectory));
        return new Config(changed, placeholders, workingDirectory);
    }

    /** Every setting for {@code migrate config}: secrets hidden, the database URL as {@code urlForPeople} writes it. */
    public List<ConfigEntry> entries(UnaryOperator<String> urlForPeople) {
        List<ConfigEntry> entries = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting == Setting.PLACEHOLDERS && !placeholders.isEmpty()) {
                placeholders.forEach((name, value) -> entries.add(new ConfigEntry(
                        setting.label() + "." + name,
                        Optional.of(name.isSecret() ? HIDDEN : value.text()),
                        value.origin())));
                continue;
            }
            entries.add(new ConfigEntry(
                    setting.label(), shown(setting, values.get(setting), urlForPeople), origin(setting)));
        }
        return List.copyOf(entries);
    }

    private static Optional<String> shown(
            Setting setting, @Nullable SettingValue value, UnaryOperator<String> urlForPeople) {
        if (value == null || value.texts().isEmpty()) {
            return Optional.empty();
        }
        if (setting.secret()) {
            return Optional.of(HIDDEN);
        }
        if (setting.type() == SettingType.DATABASE_URL) {
            return Optional.of(urlForPeople.apply(value.texts().get(0)));
        }
        return Optional.of(String.join(", ", value.texts()));
    }
}
