package dev.migrate.db;

import dev.migrate.model.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who holds the lock that a run waits for.
 *
 * @param owner where to look
 * @param run the beginning of the run's number, as in the journal
 * @param since how long its session has been there
 * @param activity the migration that it is on
 * @param work the statement that its session runs at this moment
 */
public record LockHolder(
        Owner owner, Optional<String> run, Optional<Duration> since, Optional<String> activity, Optional<Work> work) {
    /** @param who process, user, host: whatever tells a person where to look */
    public LockHolder(String who, Optional<Duration> since, Optional<String> activity) {
        this(
                new Owner(who, Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                since,
                activity,
                Optional.empty());
    }

    /**
     * Whose lock it is.
     *
     * @param noun what the number is of: process, connection
     * @param number what ends it is told this
     */
    public record Owner(String noun, Optional<Long> number, Optional<String> user, Optional<String> host) {
        /** For people. */
        public String text() {
            return noun
                    + number.map(id -> " " + id).orElse("")
                    + user.map(name -> ", user " + name).orElse("")
                    + host.map(name -> ", from " + name).orElse("");
        }
    }

    /** A statement that runs. */
    public record Work(String statement, Duration running) {
        String text() {
            return "running for " + Durations.format(running) + ": " + Blocker.shortened(statement);
        }
    }

    /** The same on another migration. */
    public LockHolder on(Optional<String> migration) {
        return new LockHolder(owner, run, since, migration, work);
    }

    /** The same with the text of its statement made another. */
    public LockHolder withStatement(UnaryOperator<String> change) {
        return new LockHolder(
                owner, run, since, activity, work.map(now -> new Work(change.apply(now.statement()), now.running())));
    }

    /** One line for people. */
    public String text() {
        StringBuilder text = new StringBuilder(owner.text());
        run.ifPresent(number -> text.append(", run ").append(number));
        since.ifPresent(time -> text.append(", for ").append(Durations.format(time)));
        activity.ifPresent(what -> text.append(", on ").append(what));
        work.ifPresent(statement -> text.append(", ").append(statement.text()));
        return text.toString();
    }
}
