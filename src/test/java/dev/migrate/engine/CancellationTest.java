package dev.migrate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final AtomicInteger cancelled = new AtomicInteger();

    /** A statement that only counts how often it is cancelled. */
    private Statement statement() {
        return (Statement) Proxy.newProxyInstance(
                CancellationTest.class.getClassLoader(),
                new Class<?>[] {Statement.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("cancel")) {
                        cancelled.incrementAndGet();
                    }
                    return null;
                });
    }

    private static void assertInterrupted(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED));
    }

    @Test
    void letsEverythingPassThatNobodyCancels() {
        Cancellation cancellation = new Cancellation();
        cancellation.check();
        cancellation.enter(statement()::cancel);
        cancellation.leave();
        cancellation.pause(1);
        assertThat(cancellation.isRequested()).isFalse();
    }

    @Test
    void cancelsTheRunningStatementOnTheServer() throws SQLException {
        Cancellation cancellation = new Cancellation();
        cancellation.enter(statement()::cancel);
        cancellation.request();
        assertThat(cancelled).hasValue(1);
    }

    @Test
    void leavesAStatementAloneThatIsDone() throws SQLException {
        Cancellation cancellation = new Cancellation();
        cancellation.enter(statement()::cancel);
        cancellation.leave();
        cancellation.request();
        assertThat(cancelled).hasValue(0);
    }

    @Test
    void beginsNoStatementAfterARequest() throws SQLException {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        assertThat(cancellation.isRequested()).isTrue();
        assertInterrupted(cancellation::check);
        assertInterrupted(() -> cancellation.enter(statement()::cancel));
        assertInterrupted(() -> cancellation.pause(10_000));
        assertThat(cancelled).hasValue(0);
    }

    @Test
    void endsAPauseAtOnce() throws Exception {
        Cancellation cancellation = new Cancellation();
        long start = System.nanoTime();
        CompletableFuture<Void> pause = CompletableFuture.runAsync(() -> cancellation.pause(60_000));
        cancellation.request();
        assertThatThrownBy(() -> pause.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(MigrateException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void takesAnInterruptedThreadForARequest() {
        Cancellation cancellation = new Cancellation();
        Thread.currentThread().interrupt();
        assertInterrupted(() -> cancellation.pause(60_000));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cancellation.isRequested()).isTrue();
    }
}
