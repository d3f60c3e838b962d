package dev.migrate;

import dev.migrate.engine.Cancellation;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import java.time.Duration;

/** Waits between two tries of something, longer each time, and tells every few seconds what for. */
final class Told {
    private static final long FIRST = 100;
    private static final long LONGEST = 1_000;
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final EventListener listener;
    private final Cancellation cancellation;
    private final Duration limit;
    private long pause = FIRST;
    private Duration next = Duration.ZERO;

    Told(EventListener listener, Cancellation cancellation, Duration limit) {
        this.listener = listener;
        this.cancellation = cancellation;
        this.limit = limit;
    }

    /** @param waited so long already */
    void pause(String what, Duration waited) {
        if (waited.compareTo(next) >= 0) {
            listener.on(new Event.Waiting(what, waited, limit));
            next = waited.plus(EVERY);
        }
        long left = Math.max(1, limit.minus(waited).toMillis());
        cancellation.pause(Math.min(left, pause));
        pause = Math.min(LONGEST, pause * 2);
    }
}
