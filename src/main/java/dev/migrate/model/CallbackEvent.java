package dev.migrate.model;

import java.util.Optional;

/** The moments of a run at which callbacks run, named as Flyway names them, in the order in which they come. */
public enum CallbackEvent {
    BEFORE_MIGRATE("beforeMigrate", Direction.UP),
    BEFORE_EACH_MIGRATE("beforeEachMigrate", Direction.UP),
    AFTER_EACH_MIGRATE("afterEachMigrate", Direction.UP),
    AFTER_EACH_MIGRATE_ERROR("afterEachMigrateError", Direction.UP),
    AFTER_VERSIONED("afterVersioned", Direction.UP),
    BEFORE_REPEATABLES("beforeRepeatables", Direction.UP),
    AFTER_MIGRATE_APPLIED("afterMigrateApplied", Direction.UP),
    AFTER_MIGRATE("afterMigrate", Direction.UP),
    AFTER_MIGRATE_ERROR("afterMigrateError", Direction.UP),
    BEFORE_UNDO("beforeUndo", Direction.DOWN),
    BEFORE_EACH_UNDO("beforeEachUndo", Direction.DOWN),
    AFTER_EACH_UNDO("afterEachUndo", Direction.DOWN),
    AFTER_EACH_UNDO_ERROR("afterEachUndoError", Direction.DOWN),
    AFTER_UNDO("afterUndo", Direction.DOWN),
    AFTER_UNDO_ERROR("afterUndoError", Direction.DOWN);

    private final String word;
    private final Direction direction;

    CallbackEvent(String word, Direction direction) {
        this.word = word;
        this.direction = direction;
    }

    /** As in the names of files. */
    public String word() {
        return word;
    }

    /** Which way the run goes at that moment. */
    public Direction direction() {
        return direction;
    }

    /** The event that a word names exactly. */
    public static Optional<CallbackEvent> of(String word) {
        for (CallbackEvent event : values()) {
            if (event.word.equals(word)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
