package dev.migrate.model;

import java.util.List;

/**
 * A script that runs whenever something happens, and of which the history knows nothing.
 *
 * @param description what the file name says besides the event; may be empty
 */
public record Callback(CallbackEvent event, String description, Script script) {

    /** Event and description, as people say it. */
    public String label() {
        return description.isEmpty() ? event.word() : event.word() + " " + description;
    }

    /** Those of an event, in their order. */
    public static List<Callback> at(CallbackEvent event, List<Callback> callbacks) {
        return callbacks.stream().filter(callback -> callback.event() == event).toList();
    }
}
