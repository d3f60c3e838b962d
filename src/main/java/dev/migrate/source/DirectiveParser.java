package dev.migrate.source;

import dev.migrate.model.Directives;
import dev.migrate.model.Durations;
import dev.migrate.model.Nearest;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.TransactionMode;
import dev.migrate.source.text.Annotation;
import dev.migrate.source.text.AnnotationStyle;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the directives of one file, in our spelling and in those of other tools. */
final class DirectiveParser {
    private static final List<String> OURS =
            List.of("transaction", "irreversible", "lock-timeout", "statement-timeout", "placeholders", "up", "down");
    private static final List<String> GOOSE =
            List.of("Up", "Down", "NO TRANSACTION", "StatementBegin", "StatementEnd", "ENVSUB");
    private static final List<String> SQL_MIGRATE = List.of("Up", "Down", "StatementBegin", "StatementEnd");

    private final String file;
    private final ProblemList problems;

    private TransactionMode transaction = TransactionMode.AUTO;
    private Optional<String> irreversible = Optional.empty();
    private Optional<Duration> lockTimeout = Optional.empty();
    private Optional<Duration> statementTimeout = Optional.empty();
    private Optional<PlaceholderMode> placeholders = Optional.empty();

    /** Begins with what is already known to hold. */
    DirectiveParser(String file, ProblemList problems, Directives known) {
        this.file = file;
        this.problems = problems;
        transaction = known.transaction();
        irreversible = known.irreversible();
        lockTimeout = known.lockTimeout();
        statementTimeout = known.statementTimeout();
        placeholders = known.placeholders();
    }

    /** What all directives read so far ask for. */
    Directives directives() {
        return new Directives(transaction, irreversible, lockTimeout, statementTimeout, placeholders);
    }

    /** Reads an annotation at the head of the script. */
    void readHead(Annotation annotation) {
        switch (annotation.style()) {
            case MIGRATE -> readOurs(annotation);
            case GOOSE -> readGoose(annotation);
            case SQL_MIGRATE -> requireKnown(annotation, "+migrate ", annotation.word(), SQL_MIGRATE);
            case ATLAS -> turnOffIf(annotation.word().equalsIgnoreCase("none"));
            case SQLX -> turnOffIf(true);
            case TERN -> turnOffIf(annotation.word().equalsIgnoreCase("disable-tx"));
            case TERN_SEPARATOR, MYBATIS_SEPARATOR -> {}
        }
    }

    /** Reads an annotation below the script's first statement, where directives come too late. */
    void readBelow(Annotation annotation) {
        Directives before = directives();
        readHead(annotation);
        if (!directives().equals(before)) {
            problems.warning(
                    file,
                    annotation.line(),
                    "the directive has no effect, because it is below the script's first statement",
                    "Move it to the head of the script, above the first statement.");
        }
        transaction = before.transaction();
        irreversible = before.irreversible();
        lockTimeout = before.lockTimeout();
        statementTimeout = before.statementTimeout();
        placeholders = before.placeholders();
    }

    /** Reads what stands behind {@code up} or {@code down} in the line that begins a section. */
    void readOptions(Annotation marker) {
        if (marker.style() != AnnotationStyle.MIGRATE && marker.style() != AnnotationStyle.SQL_MIGRATE) {
            return;
        }
        for (String option : marker.argument().split(" ", -1)) {
            switch (option.toLowerCase(Locale.ROOT)) {
                case "transaction:false", "notransaction" -> transaction = TransactionMode.OFF;
                case "transaction:true" -> transaction = TransactionMode.ON;
                case "" -> {}
                default ->
                    problems.error(
                            file,
                            marker.line(),
                            "a section has no option '" + option + "'",
                            "The options are transaction:false and transaction:true.");
            }
        }
    }

    private void readOurs(Annotation annotation) {
        String word = annotation.word().toLowerCase(Locale.ROOT);
        if (Marker.isProse(annotation)) {
            warnOfProse(annotation, word);
            return;
        }
        String argument = annotation.argument();
        switch (word) {
            case "transaction" -> readTransaction(annotation, argument);
            case "irreversible" -> readReason(annotation, argument);
            case "lock-timeout" -> lockTimeout = readDuration(annotation, argument, lockTimeout);
            case "statement-timeout" -> statementTimeout = readDuration(annotation, argument, statementTimeout);
            case "placeholders" -> readPlaceholders(annotation, argument);
            default -> requireKnown(annotation, "migrate:", word, OURS);
        }
    }

    private void warnOfProse(Annotation annotation, String word) {
        if (OURS.contains(word)) {
            problems.warning(
                    file,
                    annotation.line(),
                    "'migrate: " + word + "' is an ordinary comment, because of the blank in it",
                    "Write '-- migrate:" + word + "' if it is meant as a directive.");
        }
    }

    private void readTransaction(Annotation annotation, String argument) {
        switch (argument.toLowerCase(Locale.ROOT)) {
            case "on" -> transaction = TransactionMode.ON;
            case "off" -> transaction = TransactionMode.OFF;
            case "auto" -> transaction = TransactionMode.AUTO;
            default -> refuseValue(annotation, "It is one of off, on, auto.");
        }
    }

    private void readReason(Annotation annotation, String argument) {
        if (argument.isEmpty()) {
            refuseValue(annotation, "Say why: -- migrate:irreversible the old values are not kept");
            return;
        }
        irreversible = Optional.of(argument);
    }

    private Optional<Duration> readDuration(Annotation annotation, String argument, Optional<Duration> before) {
        Optional<Duration> duration = Durations.parse(argument);
        if (duration.isEmpty()) {
            refuseValue(annotation, "Durations are written 500ms, 5s, 10m, 1h, or as plain seconds; 0 is no limit.");
            return before;
        }
        return duration;
    }

    private void readPlaceholders(Annotation annotation, String argument) {
        Optional<PlaceholderMode> mode = PlaceholderMode.of(argument);
        if (mode.isEmpty()) {
            refuseValue(annotation, "It is one of off, on, dollar-quotes.");
            return;
        }
        placeholders = mode;
    }

    private void readGoose(Annotation annotation) {
        if (annotation.word().equalsIgnoreCase("ENVSUB")) {
            if (!annotation.argument().equalsIgnoreCase("OFF")) {
                problems.error(
                        file,
                        annotation.line(),
                        "goose's substitution of environment variables is not done here",
                        "Write '-- migrate:placeholders on' instead; MIGRATE_PLACEHOLDER_NAME is the value of ${name}.");
            }
            return;
        }
        String command = annotation.rest().strip();
        turnOffIf(command.equalsIgnoreCase("NO TRANSACTION"));
        requireKnown(annotation, "+goose ", command, GOOSE);
    }

    private void turnOffIf(boolean asked) {
        if (asked) {
            transaction = TransactionMode.OFF;
        }
    }

    private void requireKnown(Annotation annotation, String prefix, String name, List<String> known) {
        for (String one : known) {
            if (one.equalsIgnoreCase(name)) {
                return;
            }
        }
        String list = "The directives are " + prefix + String.join(", " + prefix, known) + ".";
        problems.error(
                file,
                annotation.line(),
                "there is no directive '" + prefix + name + "'",
                Nearest.to(name, known)
                        .map(near -> "Did you mean '-- " + prefix + near + "'?")
                        .orElse(list));
    }

    private void refuseValue(Annotation annotation, String hint) {
        String argument = annotation.argument();
        problems.error(
                file,
                annotation.line(),
                "'migrate:" + annotation.word() + "' "
                        + (argument.isEmpty() ? "has no value" : "can't be '" + argument + "'"),
                hint);
    }
}
