package dev.migrate.engine;

import dev.migrate.db.SqlFailure;
import dev.migrate.db.SqlWork;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.model.Durations;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Tries again, after pauses that grow, what another session was in the way of: its lock, or its transaction. */
final class ConflictRetry {
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 30_000;

    private final int retries;
    private final EventListener listener;
    private final Cancellation cancellation;
    private final Function<SQLException, SqlFailure> explanation;
    private final SqlWork check;

    /** @param check is done before each further try: much may have changed meanwhile */
    ConflictRetry(
            int retries,
            EventListener listener,
            Cancellation cancellation,
            Function<SQLException, SqlFailure> explanation,
            SqlWork check) {
        this.retries = retries;
        this.listener = listener;
        this.cancellation = cancellation;
        this.explanation = explanation;
        this.check = check;
    }

    /** Runs work that leaves nothing behind where it is refused, or knows what it has done. */
    void run(String what, SqlWork work) throws SQLException {
        long pause = FIRST_PAUSE;
        for (int tried = 1; ; tried++) {
            try {
                work.run();
                return;
            } catch (TaskFailure failure) {
                if (failure.isForGood() || isFinal(failure.said(), tried)) {
                    throw failure;
                }
                pause(what + where(failure), failure.said(), tried, pause);
            } catch (SQLException failure) {
                SqlFailure said = explanation.apply(failure);
                if (isFinal(said, tried)) {
                    throw failure;
                }
                pause(what, said, tried, pause);
            }
            pause = Math.min(LONGEST_PAUSE, pause * 2);
            check.run();
        }
    }

    private boolean isFinal(SqlFailure said, int tried) {
        return !said.mayPass() || tried > retries;
    }

    private static String where(TaskFailure failure) {
        return failure.callback().map(callback -> " in " + callback.label()).orElse("")
                + failure.statement()
                        .map(statement -> " at statement " + statement.number())
                        .orElse("");
    }

    private static String happened(SqlFailure said) {
        return said.kind() == SqlFailure.Kind.CONFLICT
                ? " was given up by the database in favour of another session: "
                : " waited too long for a lock: ";
    }

    private static String details(SqlFailure said) {
        return said.details().isEmpty() ? "" : "\n" + String.join("\n", said.details());
    }

    private void pause(String what, SqlFailure said, int tried, long pause) {
        long jittered = pause / 2 + ThreadLocalRandom.current().nextLong(pause);
        listener.on(new Event.Warning(
                what + happened(said) + said.message() + details(said),
                Optional.of("Trying again in " + Durations.format(Duration.ofMillis(jittered)) + ", " + tried + " of "
                        + retries + ".")));
        cancellation.pause(jittered);
    }
}
