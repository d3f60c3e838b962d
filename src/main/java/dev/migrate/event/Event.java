package dev.migrate.event;

import dev.migrate.model.Direction;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Severity;
import java.time.Duration;
import java.util.Optional;

/** Something that happened during a run. */
public sealed interface Event {
    /** The run holds the lock and knows what it will do. {@code database} is its URL without secrets. */
    record RunStarted(String runId, String database, int steps) implements Event {}

    /** Another run holds the lock; told at once and then every few seconds. {@code holder} says who, since when, on what. */
    record WaitingForLock(String holder, Duration waited, Duration limit) implements Event {}

    /** What has to come to be is waited for; told at once and then every few seconds. {@code what} says for what, and why. */
    record Waiting(String what, Duration waited, Duration limit) implements Event {}

    /** A migration begins. {@code step} is its number in the run, from 1; {@code file} is where its script comes from. */
    record StepStarted(int step, int steps, String label, Direction direction, String file, int statements, Mode mode)
            implements Event {}

    /** How a script is run. {@code reason} says why not in one transaction; empty where it is. */
    record Mode(boolean inTransaction, String reason) {}

    /** A partial migration goes on: its first {@code done} statements are not run again. */
    record StepResumed(String label, int done, int statements) implements Event {}

    /** It is found out what became of a statement that an earlier run, or an earlier try, was in; {@code finding} is a sentence. */
    record StatementSettled(String label, int number, String finding) implements Event {}

    /** A statement is sent. {@code text} is its beginning, on one line. */
    record StatementStarted(String label, int number, int statements, Location location, String text)
            implements Event {}

    /** A statement has ended well. {@code rows} is what the database counted, empty where it does not count. */
    record StatementFinished(String label, int number, int statements, Duration took, Optional<Long> rows)
            implements Event {}

    /** A statement still runs; told every few seconds. {@code server} is how far the server says it has come, if it says so. */
    record StatementProgress(String label, int number, int statements, Duration elapsed, Optional<String> server)
            implements Event {}

    /** The database said something while a statement ran. */
    record Notice(Severity severity, String message, Optional<Location> location) implements Event {}

    /** A migration and its history row are committed. */
    record StepFinished(int step, int steps, String label, Direction direction, int statements, Duration took)
            implements Event {}

    /** A migration failed; what it left behind is in {@code failure}. */
    record StepFailed(int step, int steps, String label, Direction direction, MigrateException failure)
            implements Event {}

    /**
     * A callback begins. {@code migration} is the label of the one around whose script it runs, in its transaction where it has
     * one; empty for a callback between migrations.
     */
    record CallbackStarted(String label, Optional<String> migration, String file, int statements, Mode mode)
            implements Event {}

    /** A callback has ended well, and is committed if it runs between migrations. */
    record CallbackFinished(String label, Optional<String> migration, int statements, Duration took) implements Event {}

    /** A callback between migrations failed. */
    record CallbackFailed(String label, MigrateException failure) implements Event {}

    /** Something that does not stop the run, but that a person should know. */
    record Warning(String message, Optional<String> hint) implements Event {}

    /** The run is over and the lock released. */
    record RunFinished(RunSummary summary) implements Event {}
}
