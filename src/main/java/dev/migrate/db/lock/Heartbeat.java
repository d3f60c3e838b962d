package dev.migrate.db.lock;

import dev.migrate.db.SqlWork;
import java.sql.SQLException;
import java.time.Duration;

/** Gives signs of life for as long as the lock is held, however long a statement of the run takes meanwhile. */
final class Heartbeat {
    /** Signs of life within a lease. */
    static final int BEATS = 3;

    /** Gives a sign of life. */
    interface Beat {
        /** Whether there is a reason to go on. */
        boolean give() throws SQLException;
    }

    private final Beat beat;
    private final SqlWork whenLost;
    private final long pause;
    private boolean ended;

    private Heartbeat(Beat beat, Duration lease, SqlWork whenLost) {
        this.beat = beat;
        this.whenLost = whenLost;
        this.pause = Math.max(1, lease.dividedBy(BEATS).toMillis());
    }

    /** @param whenLost is done once if a beat tells that there is no reason to go on */
    static Heartbeat start(Beat beat, Duration lease, SqlWork whenLost) {
        Heartbeat heartbeat = new Heartbeat(beat, lease, whenLost);
        Thread thread = new Thread(heartbeat::run, "migrate heartbeat");
        thread.setDaemon(true);
        thread.start();
        return heartbeat;
    }

    private void run() {
        boolean goesOn = waits();
        while (goesOn) {
            if (!isOurs()) {
                lose();
                return;
            }
            goesOn = waits();
        }
    }

    /** What can't be ended from here ends at the next check of the lock. */
    private void lose() {
        if (isEnded()) {
            return;
        }
        try {
            whenLost.run();
        } catch (SQLException | RuntimeException notReached) {
            return;
        }
    }

    private synchronized boolean isEnded() {
        return ended;
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
