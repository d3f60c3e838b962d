package dev.migrate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.db.SqlFailure;
import dev.migrate.db.SqlWork;
import dev.migrate.engine.script.Task;
import dev.migrate.event.Event;
import dev.migrate.model.MigrateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConflictRetryTest {
    private final Task task = Tasks.up("SELECT 1; SELECT 2");
    private final List<Event> events = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger checks = new AtomicInteger();

    private SqlWork failing(int times, SqlFailure.Kind kind) {
        return () -> {
            if (tries.incrementAndGet() <= times) {
                throw Tasks.failure(task, 2, Tasks.said(kind));
            }
        };
    }

    private ConflictRetry retry(int retries) {
        return new ConflictRetry(
                retries,
                events::add,
                cancellation,
                failure -> Tasks.said(SqlFailure.Kind.LOCK_TIMEOUT),
                checks::incrementAndGet);
    }

    @Test
    void runsOnceWhatSucceeds() throws SQLException {
        retry(3).run("1 a", failing(0, SqlFailure.Kind.LOCK_TIMEOUT));
        assertThat(tries).hasValue(1);
        assertThat(events).isEmpty();
    }

    @Test
    void triesAgainAndTellsWhy() throws SQLException {
        retry(3).run("1 a", failing(1, SqlFailure.Kind.LOCK_TIMEOUT));
        assertThat(tries).hasValue(2);
        assertThat(checks).hasValue(1);
        assertThat(events).singleElement().isInstanceOfSatisfying(Event.Warning.class, warning -> {
            assertThat(warning.message()).isEqualTo("1 a at statement 2 waited too long for a lock: no");
            assertThat(warning.hint().orElseThrow())
                    .startsWith("Trying again in ")
                    .endsWith(", 1 of 3.");
        });
    }

    @Test
    void triesAgainWhatTheDatabaseGaveUp() throws SQLException {
        retry(3).run("1 a", failing(1, SqlFailure.Kind.CONFLICT));
        assertThat(tries).hasValue(2);
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Warning.class,
                        warning -> assertThat(warning.message())
                                .isEqualTo(
                                        "1 a at statement 2 was given up by the database in favour of another session: no"));
    }

    @Test
    void givesUpWhenAllRetriesAreUsed() {
        assertThatThrownBy(() -> retry(1).run("1 a", failing(9, SqlFailure.Kind.LOCK_TIMEOUT)))
                .isInstanceOf(TaskFailure.class);
        assertThat(tries).hasValue(2);
    }

    @Test
    void doesNotTryAgainWithoutRetries() {
        assertThatThrownBy(() -> retry(0).run("1 a", failing(9, SqlFailure.Kind.LOCK_TIMEOUT)))
                .isInstanceOf(TaskFailure.class);
        assertThat(tries).hasValue(1);
        assertThat(events).isEmpty();
    }

    @Test
    void doesNotTryAgainWhatFailedForAnotherReason() {
        assertThatThrownBy(() -> retry(3).run("1 a", failing(9, SqlFailure.Kind.STATEMENT)))
                .isInstanceOf(TaskFailure.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void triesWorkOfOursAgainAsWell() throws SQLException {
        retry(1).run("the history", () -> {
            if (tries.incrementAndGet() == 1) {
                throw new SQLException("locked");
            }
        });
        assertThat(tries).hasValue(2);
    }

    @Test
    void endsWithTheRunInPlaceOfTryingAgain() {
        assertThatThrownBy(() -> retry(9).run("1 a", () -> {
                    cancellation.request();
                    failing(9, SqlFailure.Kind.LOCK_TIMEOUT).run();
                }))
                .isInstanceOf(MigrateException.class)
                .hasMessage("interrupted");
        assertThat(tries).hasValue(1);
    }
}
