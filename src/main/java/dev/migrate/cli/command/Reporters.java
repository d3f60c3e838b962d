package dev.migrate.cli.command;

import dev.migrate.cli.process.Surroundings;
import dev.migrate.config.Config;
import dev.migrate.config.ConfigLoader;
import dev.migrate.config.Setting;
import dev.migrate.report.GithubReporter;
import dev.migrate.report.HumanReporter;
import dev.migrate.report.JsonReporter;
import dev.migrate.report.ReportSettings;
import dev.migrate.report.ReportSettings.Color;
import dev.migrate.report.ReportSettings.Verbosity;
import dev.migrate.report.Reporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Chooses the form of the output. */
public final class Reporters {
    private Reporters() {}

    /** As the settings say. */
    static Reporter of(Config config, Surroundings surroundings) {
        ReportSettings settings = new ReportSettings(
                verbosity(config), config.choice(Setting.COLOR, Color.class), config.flag(Setting.PROGRESS));
        return reporter(config.text(Setting.OUTPUT).orElse(""), settings, surroundings);
    }

    /** The form that entries of a log have in between. */
    static UnaryOperator<String> log(Config config) {
        return config.text(Setting.OUTPUT).orElse("").equals("json") ? JsonReporter::logged : UnaryOperator.identity();
    }

    /** As far as it can be known before the arguments are understood: for failures on the way there. */
    public static Reporter early(List<String> arguments, Surroundings surroundings) {
        Config config = understood(Map.of(), surroundings);
        ReportSettings settings =
                new ReportSettings(Verbosity.NORMAL, config.choice(Setting.COLOR, Color.class), false);
        return reporter(format(arguments, config), settings, surroundings);
    }

    /** As those of the settings say that can be understood: for failures that others of them lead to. */
    static Reporter early(Map<Setting, List<String>> options, Surroundings surroundings) {
        return of(understood(options, surroundings), surroundings);
    }

    private static Config understood(Map<Setting, List<String>> options, Surroundings surroundings) {
        return ConfigLoader.understood(options, surroundings.variables(), surroundings.workingDirectory());
    }

    /** Whether a person reads the output, as far as it can be known early. */
    public static boolean isForPeople(List<String> arguments, Surroundings surroundings) {
        return !format(arguments, understood(Map.of(), surroundings)).equals("json");
    }

    private static String format(List<String> arguments, Config config) {
        String format = config.text(Setting.OUTPUT).orElse("");
        for (int i = 0; i < arguments.size(); i++) {
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            String argument = arguments.get(i);
            format = switch (argument) {
                case "-o", "--output", "-output" -> next;
                case "-o=json", "--output=json", "-output=json", "-outputType=json" -> "json";
                case "-o=github", "--output=github", "-output=github" -> "github";
                default -> format;
            };
        }
        return format;
    }

    private static Verbosity verbosity(Config config) {
        if (config.flag(Setting.VERBOSE)) {
            return Verbosity.VERBOSE;
        }
        return config.flag(Setting.QUIET) ? Verbosity.QUIET : Verbosity.NORMAL;
    }

    private static Reporter reporter(String format, ReportSettings settings, Surroundings surroundings) {
        return switch (format) {
            case "json" -> new JsonReporter(surroundings.streams(), settings);
            case "github" -> new GithubReporter(surroundings.streams(), settings, summary(surroundings));
            default -> new HumanReporter(surroundings.streams(), settings);
        };
    }

    private static Optional<Path> summary(Surroundings surroundings) {
        String name = surroundings.variables().getOrDefault("GITHUB_STEP_SUMMARY", "");
        return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    }
}
