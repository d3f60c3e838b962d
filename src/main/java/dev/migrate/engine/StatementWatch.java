package dev.migrate.engine;

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

/** Tells of statements that run long that they still do, and how far the server says they have come. */
final class StatementWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 2_000;

    private final EventListener listener;
    private final Supplier<Optional<String>> progress;
    private @Nullable Timer timer;
    private @Nullable Running running;
    private @Nullable RuntimeException thrown;

    /** @param progress asks the server about the statement that runs; on another thread than the one that runs it */
    StatementWatch(EventListener listener, Supplier<Optional<String>> progress) {
        this.listener = listener;
        this.progress = progress;
    }

    private record Running(PreparedScript task, SqlStatement statement, long since) {
        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }

    synchronized void started(PreparedScript task, SqlStatement statement) {
        running = new Running(task, statement, System.nanoTime());
        if (timer == null) {
            timer = new Timer("migrate statement watch", true);
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            look();
                        }
                    },
                    PERIOD_MILLIS,
                    PERIOD_MILLIS);
        }
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

    private void look() {
        Running seen = longRunning();
        if (seen == null) {
            return;
        }
        Optional<String> server = progress.get();
        synchronized (this) {
            if (running != null && running.since() == seen.since() && thrown == null) {
                tell(seen, server);
            }
        }
    }

    private void tell(Running seen, Optional<String> server) {
        try {
            listener.on(new Event.StatementProgress(
                    seen.task().label(), seen.statement().number(), seen.task().statements(), seen.elapsed(), server));
        } catch (RuntimeException e) {
            thrown = e;
        }
    }

    private synchronized @Nullable Running longRunning() {
        Running seen = running;
        return seen != null && seen.elapsed().toMillis() >= PERIOD_MILLIS ? seen : null;
    }

    @Override
    public synchronized void close() {
        running = null;
        if (timer != null) {
            timer.cancel();
        }
    }
}
