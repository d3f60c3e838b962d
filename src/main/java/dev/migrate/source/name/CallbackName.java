package dev.migrate.source.name;

import dev.migrate.model.CallbackEvent;
import java.util.Optional;

/**
 * What the name of a callback's file says.
 *
 * @param word the event's, as Flyway calls it
 * @param event the same; empty if it is one of those that don't happen here
 * @param description what the file name says besides; may be empty
 */
public record CallbackName(String word, Optional<CallbackEvent> event, String description) {}
