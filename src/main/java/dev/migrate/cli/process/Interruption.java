package dev.migrate.cli.process;

import dev.migrate.model.MigrateException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Brings a signal to the run that is under way, and keeps the process alive until that has recorded what it did. */
public final class Interruption {
    private static final int TRIES = 50;
    private static final long PAUSE = 200;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean signalled;
    private @Nullable Runnable cancel;

    /** From now on a signal does this. */
    public synchronized void cancelBy(Runnable action) {
        cancel = action;
    }

    /** The program has come to its end; answers whether a signal is what ends the process. */
    public boolean programEnded() {
        ended.countDown();
        return signalled;
    }

    /** A signal has come: ends the run, and waits a limited time for it; answers whether the program has come to its end. */
    public boolean signalled() {
        signalled = true;
        Runnable action = action();
        if (ended.getCount() == 0 || action == null) {
            return true;
        }
        cancel(action);
        try {
            for (int tried = 0; tried < TRIES; tried++) {
                if (ended.await(PAUSE, TimeUnit.MILLISECONDS)) {
                    return true;
                }
                cancel(action);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Asked again until it has ended: what is asked between two statements, the server does not hear. */
    private static void cancel(Runnable action) {
        try {
            action.run();
        } catch (MigrateException notCancelled) {
            // the run has been told all the same, and ends after the statement that can't be cancelled
        }
    }

    private synchronized @Nullable Runnable action() {
        return cancel;
    }
}
