package dev.migrate.source.name;

import dev.migrate.model.CallbackEvent;
import dev.migrate.model.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Flyway's names of callbacks: {@code beforeMigrate.sql}, {@code afterMigrate__refresh_views.sql}. */
final class CallbackNames {
    private static final String SEPARATOR = "__";
    private static final String OTHER_SEPARATORS = "_-. ";

    /** Flyway's events that don't happen here, each with what to do instead. */
    private static final Map<String, String> ELSEWHERE = elsewhere();

    private CallbackNames() {}

    private static Map<String, String> elsewhere() {
        Map<String, String> events = new LinkedHashMap<>();
        for (String command : List.of("Validate", "Info")) {
            addAll(
                    events,
                    command,
                    "'migrate " + command.toLowerCase(Locale.ROOT)
                            + "' never writes. To run it before or after migrations, name it beforeMigrate or afterMigrate.");
        }
        for (String command : List.of("Clean", "Baseline", "Repair", "Deploy")) {
            addAll(
                    events,
                    command,
                    "There is no command '" + command.toLowerCase(Locale.ROOT) + "' here, so it would never run.");
        }
        for (String event : List.of("createSchema", "beforeCreateSchema")) {
            events.put(event, "Schemas are not created by the way: create them in a migration, or in beforeMigrate.");
        }
        for (String event : List.of("beforeConnect", "afterConnect")) {
            events.put(event, "Statements that every session needs first are configured: on-connect = [\"SET …\"].");
        }
        for (String step : List.of("Migrate", "Undo")) {
            for (String event : List.of("beforeEach" + step, "afterEach" + step)) {
                events.put(event + "Statement", "It would run at every single statement; name it " + event + ".");
            }
            events.put(
                    "afterEach" + step + "StatementError",
                    "It would run at every single statement; name it afterEach" + step + "Error.");
            events.put("after" + step + "OperationFinish", "Name it after" + step + ".");
        }
        return events;
    }

    private static void addAll(Map<String, String> events, String command, String instead) {
        for (String event : List.of("before" + command, "after" + command, "after" + command + "Error")) {
            events.put(event, instead);
        }
        events.put("after" + command + "OperationFinish", instead);
    }

    /** What a stem says that names an event exactly. */
    static Optional<CallbackName> read(String stem) {
        int separator = stem.indexOf(SEPARATOR);
        String word = separator < 0 ? stem : stem.substring(0, separator);
        Optional<CallbackEvent> event = CallbackEvent.of(word);
        if (event.isEmpty() && !ELSEWHERE.containsKey(word)) {
            return Optional.empty();
        }
        String description = separator < 0 ? "" : stem.substring(separator + SEPARATOR.length());
        return Optional.of(new CallbackName(word, event, description.replace('_', ' ')));
    }

    /** What to do instead of a callback for an event that does not happen here. */
    static String instead(CallbackName name) {
        return ELSEWHERE.getOrDefault(name.word(), "");
    }

    /** The stem with the nearest event's name, if there is one: {@code beforeMigrate__x} for {@code before_migrate_x}. */
    static Optional<String> meant(String stem) {
        String longest = "";
        int end = 0;
        for (String event : known()) {
            int matched = endOf(event, stem);
            if (matched > 0 && event.length() > longest.length()) {
                longest = event;
                end = matched;
            }
        }
        if (!longest.isEmpty()) {
            return Optional.of(joined(longest, stem.substring(end)));
        }
        int word = endOfWord(stem);
        return Nearest.to(stem.substring(0, word), known()).map(event -> joined(event, stem.substring(word)));
    }

    /** Where the letters of an event end with which a stem begins, whatever separates them; 0 if it doesn't. */
    private static int endOf(String event, String stem) {
        int at = 0;
        for (int i = 0; i < event.length(); i++) {
            at = skipSeparators(stem, at);
            if (at == stem.length()
                    || Character.toLowerCase(stem.charAt(at)) != Character.toLowerCase(event.charAt(i))) {
                return 0;
            }
            at++;
        }
        return at == stem.length() || !Character.isLowerCase(stem.charAt(at)) ? at : 0;
    }

    private static List<String> known() {
        List<String> words = new ArrayList<>(ELSEWHERE.keySet());
        for (CallbackEvent event : CallbackEvent.values()) {
            words.add(event.word());
        }
        return words;
    }

    private static int endOfWord(String stem) {
        int end = 0;
        while (end < stem.length() && OTHER_SEPARATORS.indexOf(stem.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String joined(String event, String rest) {
        int start = skipSeparators(rest, 0);
        return start == rest.length() ? event : event + SEPARATOR + rest.substring(start);
    }

    private static int skipSeparators(String stem, int from) {
        int at = from;
        while (at < stem.length() && OTHER_SEPARATORS.indexOf(stem.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
