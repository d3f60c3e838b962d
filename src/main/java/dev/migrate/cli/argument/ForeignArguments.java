package dev.migrate.cli.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through arguments and rewrites what golang-migrate and Flyway spell in another way: single-dash long options. */
final class ForeignArguments {
    private static final String END_OF_OPTIONS = "--";
    private static final String FORCE = "force";

    private final List<String> given;
    private final List<Option> own = Option.ofAnyCommand();
    private final PlainArguments.Builder plain = new PlainArguments.Builder();
    private String command = "";
    private int next;

    ForeignArguments(List<String> given) {
        this.given = given;
    }

    PlainArguments rewritten() {
        boolean onlyOperands = false;
        while (next < given.size()) {
            String argument = given.get(next++);
            if (argument.equals("-1") && command.equals(FORCE)) {
                // golang-migrate: no version is applied
                plain.add("none");
            } else if (onlyOperands || !argument.startsWith("-") || argument.equals("-")) {
                operand(argument);
            } else if (argument.equals(END_OF_OPTIONS)) {
                onlyOperands = true;
                plain.add(argument);
            } else {
                option(argument);
            }
        }
        return plain.build();
    }

    private void operand(String argument) {
        if (command.isEmpty()) {
            command = argument;
        }
        plain.add(argument);
    }

    private void option(String argument) {
        int equals = argument.indexOf('=');
        String typed = equals < 0 ? argument : argument.substring(0, equals);
        Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(argument.substring(equals + 1));
        boolean isLong = typed.startsWith("--");
        Optional<Option> exact = find(typed);
        if (exact.isPresent()) {
            copy(argument, exact.get());
            return;
        }
        String name = typed.substring(isLong ? 2 : 1);
        if (golangMigrate(name, typed, value) || (!isLong && flyway(name, typed, value))) {
            return;
        }
        Optional<Option> doubled = find("--" + name);
        if (doubled.isEmpty()) {
            throw unknown(typed, name);
        }
        withoutFalse(doubled.get(), value);
    }

    private void copy(String argument, Option option) {
        plain.add(argument);
        if (option.takesValue() && argument.indexOf('=') < 0 && next < given.size()) {
            plain.add(given.get(next++));
        }
    }

    private boolean golangMigrate(String name, String typed, Optional<String> value) {
        switch (name) {
            case "source" -> plain.add("--path", folder(value(typed, "URL", value)));
            case "lock-timeout" -> plain.add("--wait", value(typed, "SECONDS", value));
            case "prefetch" -> value(typed, "N", value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String folder(String source) {
        if (source.startsWith("file://")) {
            return source.substring("file://".length());
        }
        throw Mistakes.of(
                "-source names no folder; migrations are read from nowhere else",
                "Write -source file://DIR or --path DIR.");
    }

    private boolean flyway(String name, String typed, Optional<String> value) {
        switch (name) {
            case "X" -> plain.add("--verbose");
            case "?" -> plain.add("--help");
            default -> {
                return value.isPresent() && new FlywayParameter(name, typed, value.get()).addTo(plain);
            }
        }
        return true;
    }

    /** Go's flags may be said to be false. */
    private void withoutFalse(Option option, Optional<String> value) {
        if (option.takesValue()) {
            plain.add(option.name(), value(option.name(), option.valueName(), value));
            return;
        }
        switch (value.orElse("true")) {
            case "true" -> plain.add(option.name());
            case "false" -> {}
            default -> throw Mistakes.needlessValue(option.name());
        }
    }

    private String value(String typed, String valueName, Optional<String> value) {
        if (value.isPresent()) {
            return value.get();
        }
        if (next == given.size()) {
            throw Mistakes.missingValue(new Option(List.of(typed), valueName, "", List.of()));
        }
        return given.get(next++);
    }

    private Optional<Option> find(String name) {
        for (Option option : own) {
            if (option.names().contains(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    private RuntimeException unknown(String typed, String name) {
        Optional<Option> attached = find("-" + name.charAt(0));
        if (attached.isPresent() && attached.get().takesValue() && !isWord(name)) {
            String option = "-" + name.charAt(0);
            return Mistakes.of(
                    "an option and its value are two arguments",
                    "Write " + option + " " + attached.get().valueName() + ", with a space.");
        }
        List<Option> candidates = new ArrayList<>(own);
        if (!typed.startsWith("--")) {
            for (String parameter : FlywayParameter.NAMES) {
                candidates.add(new Option(List.of("--" + parameter), "", "", List.of()));
            }
        }
        return Mistakes.unknownOption(typed, candidates);
    }

    private static boolean isWord(String name) {
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (!Character.isLetterOrDigit(letter) && letter != '-' && letter != '_') {
                return false;
            }
        }
        return true;
    }
}
