package dev.migrate.db.lock;

import java.sql.SQLException;
import java.time.Duration;

/** Gives signs of life for as long as the lock is held, however long a statement of the run takes meanwhile. */
final class Heartbeat {
    /** Signs of life within a lease. */
    private static final int BEATS = 3;

    /** Gives a sign of life. */
    interface Beat {
        /** Whether there is a reason to go on. */
        boolean give() throws SQLException;
    }

    private final Beat beat;
    private final long pause;
    private boolean ended;

    private Heartbeat(Beat beat, Duration lease) {
        this.beat = beat;
        this.pause = Math.max(1, lease.dividedBy(BEATS).toMillis());
    }

    static Heartbeat start(Beat beat, Duration lease) {
        Heartbeat heartbeat = new Heartbeat(beat, lease);
        Thread thread = new Thread(heartbeat::run, "migrate heartbeat");
        thread.setDaemon(true);
        thread.start();
        return heartbeat;
    }

    private void run() {
        boolean goesOn = waits();
        while (goesOn) {
            goesOn = isOurs() && waits();
        }
    }

    /** A failure is no reason to give up: the next beat may reach the server again. */
    private boolean isOurs() {
        try {
            return beat.give();
        } catch (SQLException | RuntimeException notReached) {
            return true;
        }
    }

    private synchronized boolean waits() {
        long end = System.nanoTime() + pause * 1_000_000;
        try {
            for (long left = pause; left > 0 && !ended; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
            return !ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
