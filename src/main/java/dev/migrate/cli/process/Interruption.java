package dev.migrate.cli.process;

import dev.migrate.model.MigrateException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Brings a signal to the run that is under way, and keeps the process alive until that has recorded what it did. */
public final class Interruption {
    private static final long SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Runnable cancel;

    /** From now on a signal does this. */
    public synchronized void cancelBy(Runnable action) {
        cancel = action;
    }

    /** The program has come to its end by itself. */
    public void programEnded() {
        ended.countDown();
    }

    /** A signal has come: ends the run, and waits a limited time for it. Does nothing if the program has ended. */
    public void signalled() {
        if (ended.getCount() == 0) {
            return;
        }
        Runnable action = action();
        if (action == null) {
            return;
        }
        try {
            action.run();
        } catch (MigrateException notCancelled) {
            // the run has been told all the same, and ends after the statement that can't be cancelled
        }
        await();
    }

    private synchronized @Nullable Runnable action() {
        return cancel;
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // The process ends in either case.
    private void await() {
        try {
            ended.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
