package dev.migrate.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that nobody announces. */
public final class Polling {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Polling() {}

    /** Returns true as soon as the condition holds, false when it did not within the limit. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** Waits for a time; shorter when interrupted. */
    public static void pause(Duration time) {
        until(time, () -> false);
    }
}
