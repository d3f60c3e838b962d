package dev.migrate.engine;

import dev.migrate.db.Blocker;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.sql.SqlStatement;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells of statements that run long that they still do, how far the server says they have come, and whom they wait for.
 * Who blocks a statement can only be asked while it waits, so it looks at least twice within a statement's limit for that.
 */
final class StatementWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 2_000;
    private static final long SHORTEST_MILLIS = 50;

    private final EventListener listener;
    private final Supplier<ServerSight> server;
    private @Nullable Timer timer;
    private long period;
    private @Nullable Running running;
    private @Nullable Blocker blocker;
    private @Nullable RuntimeException thrown;

    /** @param server asks the server about the statement that runs; on another thread than the one that runs it */
    StatementWatch(EventListener listener, Supplier<ServerSight> server) {
        this.listener = listener;
        this.server = server;
    }

    private record Running(PreparedScript task, SqlStatement statement, long since) {
        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }

    /** @param lockTimeout how long the statement waits for a lock; zero is for ever */
    synchronized void started(PreparedScript task, SqlStatement statement, Duration lockTimeout) {
        running = new Running(task, statement, System.nanoTime());
        blocker = null;
        long wanted = lockTimeout.isZero()
                ? PERIOD_MILLIS
                : Math.max(SHORTEST_MILLIS, Math.min(PERIOD_MILLIS, lockTimeout.toMillis() / 3));
        if (wanted != period) {
            close(timer);
            timer = ticking(wanted);
            period = wanted;
        }
    }

    private Timer ticking(long millis) {
        Timer started = new Timer("migrate statement watch", true);
        started.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        look();
                    }
                },
                millis,
                millis);
        return started;
    }

    /** Nothing is told of the statement after this; what the listener has thrown meanwhile ends the run. */
    synchronized void ended() {
        running = null;
        RuntimeException failure = thrown;
        thrown = null;
        if (failure != null) {
            throw failure;
        }
    }

    /** Whom the last statement that was started was last seen to wait for. */
    synchronized Optional<Blocker> blocker() {
        return Optional.ofNullable(blocker);
    }

    private void look() {
        Running seen = longRunning();
        if (seen == null) {
            return;
        }
        ServerSight sight = server.get();
        synchronized (this) {
            if (running != null && running.since() == seen.since() && thrown == null) {
                blocker = sight.blocker().orElse(blocker);
                tell(seen, sight);
            }
        }
    }

    private void tell(Running seen, ServerSight sight) {
        if (seen.elapsed().toMillis() < PERIOD_MILLIS) {
            return;
        }
        try {
            listener.on(new Event.StatementProgress(
                    seen.task().label(),
                    seen.statement().number(),
                    seen.task().statements(),
                    seen.elapsed(),
                    sight.text()));
        } catch (RuntimeException e) {
            thrown = e;
        }
    }

    private synchronized @Nullable Running longRunning() {
        Running seen = running;
        return seen != null && seen.elapsed().toMillis() >= period ? seen : null;
    }

    private static void close(@Nullable Timer timer) {
        if (timer != null) {
            timer.cancel();
        }
    }

    @Override
    public synchronized void close() {
        running = null;
        close(timer);
    }
}
