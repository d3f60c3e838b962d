package dev.migrate.config;

import dev.migrate.model.Durations;
import dev.migrate.model.Nearest;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Optional;

/** The kinds of values that settings have, and what a value of each kind looks like. */
public enum SettingType {
    TEXT("text"),
    DATABASE_URL("a database URL"),
    DURATION("a duration such as 500ms, 5s, 10m, 1h or plain seconds"),
    NUMBER("a whole number from 0 to 999999999"),
    FLAG("true or false"),
    LIST("a list of texts"),
    PAIRS("NAME=VALUE, where NAME is made of letters, digits and _, with single . or - between them"),
    CHOICE("one of its choices"),
    ENCODING("the name of an encoding that Java knows, such as UTF-8 or ISO-8859-1");

    private static final int MAXIMUM_DIGITS = 9;

    private final String expectation;

    SettingType(String expectation) {
        this.expectation = expectation;
    }

    /** What is wrong with a setting's value, as the rest of a sentence that begins with the setting. */
    static Optional<String> complaint(Setting setting, String value) {
        if (value.isEmpty()) {
            return Optional.of("is empty");
        }
        if (setting.type().accepts(setting, value)) {
            return Optional.empty();
        }
        boolean hidden = setting.secret() || setting.type() == PAIRS;
        String refused = hidden ? "" : ", not '" + value + "'";
        return Optional.of("expects " + setting.type().expectation(setting) + refused
                + Nearest.to(value, setting.choices())
                        .map(choice -> "; did you mean '" + choice + "'?")
                        .orElse(""));
    }

    /** Whether an option of this type may be given several times, each adding to the others. */
    boolean isRepeatable() {
        return this == LIST || this == PAIRS;
    }

    /** The words for what a setting of this type takes. */
    String expectation(Setting setting) {
        return this == CHOICE ? alternatives(setting.choices()) : expectation;
    }

    private boolean accepts(Setting setting, String value) {
        return switch (this) {
            case TEXT, DATABASE_URL, LIST -> true;
            case DURATION -> Durations.parse(value).isPresent();
            case NUMBER -> isNumber(value);
            case FLAG -> value.equals("true") || value.equals("false");
            case PAIRS -> PlaceholderValues.isPair(value);
            case CHOICE -> setting.choices().contains(value);
            case ENCODING -> isEncoding(value);
        };
    }

    private static boolean isNumber(String value) {
        if (value.length() > MAXIMUM_DIGITS) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isEncoding(String value) {
        try {
            return Charset.isSupported(value);
        } catch (IllegalCharsetNameException malformed) {
            return false;
        }
    }

    private static String alternatives(List<String> choices) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            if (i > 0) {
                text.append(i == choices.size() - 1 ? " or " : ", ");
            }
            text.append(choices.get(i));
        }
        return text.toString();
    }
}
