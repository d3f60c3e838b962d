package dev.migrate.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one constant of {@link Setting} is made from; names that follow from the constant's own are filled in there. */
final class Definition {
    final SettingType type;
    final String valueName;
    final List<String> furtherVariables = new ArrayList<>();
    List<String> choices = List.of();
    boolean hasOption = true;
    boolean hasVariable = true;
    boolean hasKey = true;
    boolean secret;

    @Nullable
    String shortOption;

    @Nullable
    String longOption;

    @Nullable
    String defaultText;

    String description = "";

    private Definition(SettingType type, String valueName) {
        this.type = type;
        this.valueName = valueName;
    }

    static Definition of(SettingType type, String valueName) {
        return new Definition(type, valueName);
    }

    static Definition flag() {
        return new Definition(SettingType.FLAG, "").byDefault("false");
    }

    static Definition choice(String valueName, String... choices) {
        Definition definition = new Definition(SettingType.CHOICE, valueName).byDefault(choices[0]);
        definition.choices = List.of(choices);
        return definition;
    }

    Definition shortOption(String name) {
        shortOption = name;
        return this;
    }

    Definition longOption(String name) {
        longOption = name;
        return this;
    }

    Definition furtherVariable(String name) {
        furtherVariables.add(name);
        return this;
    }

    Definition byDefault(String text) {
        defaultText = text;
        return this;
    }

    Definition noOption() {
        hasOption = false;
        return this;
    }

    Definition noVariable() {
        hasVariable = false;
        return this;
    }

    Definition noKey() {
        hasKey = false;
        return this;
    }

    Definition keyOnly() {
        hasOption = false;
        hasVariable = false;
        return this;
    }

    Definition secret() {
        secret = true;
        return this;
    }

    Definition says(String text) {
        description = text;
        return this;
    }
}
