package dev.migrate.config;

import dev.migrate.model.PlaceholderName;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What the top level of the config file says, or one section {@code [env.NAME]}. */
record ConfigSection(Map<Setting, SettingValue> settings, Map<PlaceholderName, PlaceholderValue> placeholders) {
    ConfigSection() {
        this(new EnumMap<>(Setting.class), new HashMap<>());
    }

    /** Both, this one going before the other. */
    ConfigSection over(ConfigSection other) {
        ConfigSection both = new ConfigSection();
        both.settings.putAll(other.settings);
        both.settings.putAll(settings);
        both.placeholders.putAll(other.placeholders);
        both.placeholders.putAll(placeholders);
        return both;
    }
}
