package dev.migrate.config;

import dev.migrate.model.Location;
import dev.migrate.model.Nearest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** The config file, read and checked as a whole: its top level and every section {@code [env.NAME]}. */
final class ConfigFile {
    private static final String SECTIONS = "env";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final Path folder;
    private final Problems problems;
    private final ConfigSection top = new ConfigSection();
    private final Map<String, ConfigSection> sections = new LinkedHashMap<>();

    private ConfigFile(String name, Path folder, Problems problems) {
        this.name = name;
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reads a file, if it can be read; whatever is wrong with it goes to the problems.
     *
     * @param name of the file in messages
     */
    static Optional<ConfigFile> read(Path path, String name, Problems problems) {
        Optional<TomlParseResult> parsed = parse(path, name, problems);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        // What is missing below a syntax error is no further mistake.
        Problems further = parsed.get().hasErrors() ? new Problems() : problems;
        Path parent = path.getParent();
        ConfigFile file = new ConfigFile(name, parent == null ? Path.of("") : parent, further);
        file.readTop(parsed.get());
        return Optional.of(file);
    }

    /** What the top level says, and over it a section. */
    ConfigSection values(Optional<SettingValue> section) {
        if (section.isEmpty()) {
            return top;
        }
        String text = section.get().texts().get(0);
        ConfigSection named = sections.get(text);
        if (named == null) {
            problems.add(section.get().origin() + " asks for [env." + text + "], which " + name + " doesn't have; "
                    + alternatives(text));
            return top;
        }
        return named.over(top);
    }

    private String alternatives(String wanted) {
        if (sections.isEmpty()) {
            return "it has no section [env.…]";
        }
        return "it has " + String.join(", ", sections.keySet()) + suggestion(wanted, sections.keySet());
    }

    private static Optional<TomlParseResult> parse(Path path, String name, Problems problems) {
        TomlParseResult result;
        try {
            String text = Files.readString(path);
            result = Toml.parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException malformed) {
            problems.add(name + " can't be read: it isn't UTF-8");
            return Optional.empty();
        } catch (IOException unreadable) {
            problems.add(name + " can't be read: " + reason(path, unreadable));
            return Optional.empty();
        }
        for (TomlParseError error : result.errors()) {
            problems.add(location(name, error.position()), String.valueOf(error.getMessage()));
        }
        return Optional.of(result);
    }

    private static String reason(Path path, IOException failure) {
        if (Files.isDirectory(path)) {
            return "it is a folder";
        }
        return Files.isReadable(path) ? String.valueOf(failure.getMessage()) : "permission denied";
    }

    private void readTop(TomlTable table) {
        for (String key : table.keySet()) {
            if (key.equals(SECTIONS)) {
                readSections(table);
            } else {
                read(table, List.of(key), Origin.Kind.FILE, top);
            }
        }
    }

    private void readSections(TomlTable root) {
        if (!(root.get(List.of(SECTIONS)) instanceof TomlTable environments)) {
            problems.add(
                    location(root, List.of(SECTIONS)),
                    "'env' can't be set here; choose a section [env.NAME] with --env or MIGRATE_ENV");
            return;
        }
        for (String section : environments.keySet()) {
            List<String> path = List.of(SECTIONS, section);
            if (!(root.get(path) instanceof TomlTable keys)) {
                problems.add(location(root, path), "'env." + section + "' must be a section: [env." + section + "]");
                continue;
            }
            ConfigSection values = new ConfigSection();
            sections.put(section, values);
            for (String key : keys.keySet()) {
                read(root, List.of(SECTIONS, section, key), Origin.Kind.ENVIRONMENT_SECTION, values);
            }
        }
    }

    private void read(TomlTable root, List<String> path, Origin.Kind kind, ConfigSection target) {
        Location location = location(root, path);
        String key = path.get(path.size() - 1);
        Optional<Setting> known = setting(key);
        if (known.isEmpty()) {
            problems.add(location, "unknown key '" + key + "'" + suggestion(key, knownKeys()));
            return;
        }
        Setting setting = known.get();
        Object value = root.get(path);
        if (setting == Setting.PLACEHOLDERS && value instanceof TomlTable table) {
            PlaceholderTable placeholders = new PlaceholderTable(table, place -> location(table, place), problems);
            target.placeholders().putAll(placeholders.values(kind));
            return;
        }
        List<String> texts = texts(setting, value);
        if (texts.isEmpty() && !isEmptyList(setting, value)) {
            problems.add(location, "'" + key + "' expects " + notation(setting) + ", not " + kindOf(setting, value));
            return;
        }
        for (String text : texts) {
            SettingType.complaint(setting, text)
                    .ifPresent(complaint -> problems.add(location, "'" + key + "' " + complaint));
        }
        target.settings().put(setting, new SettingValue(texts, new Origin(kind, name + ":" + location.line()), folder));
    }

    private static Optional<Setting> setting(String key) {
        for (Setting setting : Setting.values()) {
            if (setting.key().isPresent() && setting.label().equals(key)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    private static List<String> knownKeys() {
        List<String> known = new ArrayList<>(List.of(SECTIONS));
        for (Setting setting : Setting.values()) {
            setting.key().ifPresent(known::add);
        }
        return known;
    }

    private static String suggestion(String name, Collection<String> known) {
        return Nearest.to(name, known)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("");
    }

    /** The value as texts; none if it isn't of the setting's type. */
    private static List<String> texts(Setting setting, @Nullable Object value) {
        boolean written = switch (setting.type()) {
            case TEXT, DATABASE_URL, CHOICE, ENCODING -> value instanceof String;
            case DURATION -> value instanceof String || value instanceof Long;
            case NUMBER -> value instanceof Long;
            case FLAG -> value instanceof Boolean;
            case LIST -> value instanceof String || value instanceof TomlArray;
            case PAIRS -> false;
        };
        if (!written) {
            return List.of();
        }
        return value instanceof TomlArray array ? texts(array) : List.of(String.valueOf(value));
    }

    private static List<String> texts(TomlArray array) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof String text)) {
                return List.of();
            }
            texts.add(text);
        }
        return texts;
    }

    private static boolean isEmptyList(Setting setting, @Nullable Object value) {
        return setting.type() == SettingType.LIST && value instanceof TomlArray array && array.isEmpty();
    }

    private static String notation(Setting setting) {
        return switch (setting.type()) {
            case TEXT, DATABASE_URL, ENCODING -> "a text in quotes";
            case CHOICE -> setting.type().expectation(setting) + " in quotes";
            case DURATION -> "a text in quotes such as \"500ms\", \"5s\", \"10m\", \"1h\", or whole seconds";
            case NUMBER, FLAG -> setting.type().expectation(setting);
            case LIST -> "a list of texts: [\"…\", \"…\"]";
            case PAIRS -> "a section of texts: [" + setting.label() + "]";
        };
    }

    private static String kindOf(Setting setting, @Nullable Object value) {
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        if (value instanceof TomlTable) {
            return "a section";
        }
        if (value instanceof TomlArray) {
            return setting.type() == SettingType.LIST ? "a list of something else" : "a list";
        }
        return value instanceof Number ? "a number" : "a date or time";
    }

    private Location location(TomlTable root, List<String> path) {
        TomlPosition position = root.inputPositionOf(path);
        return position == null ? new Location(name, 1, 1) : location(name, position);
    }

    private static Location location(String name, TomlPosition position) {
        return new Location(name, position.line(), position.column());
    }
}
