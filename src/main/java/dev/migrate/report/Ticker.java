package dev.migrate.report;

/** Calls something ten times a second, on a thread that keeps no process alive. */
final class Ticker {
    private static final long PERIOD_MILLIS = 100;

    private final Runnable action;
    private boolean started;
    private boolean stopped;

    Ticker(Runnable action) {
        this.action = action;
    }

    /** Starts, unless it has done so before. */
    synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        Thread thread = new Thread(this::run, "migrate-progress");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops for good; nothing is called after this returns. */
    synchronized void stop() {
        started = true;
        stopped = true;
        notifyAll();
    }

    private synchronized void run() {
        try {
            while (!stopped) {
                wait(PERIOD_MILLIS);
                if (!stopped) {
                    action.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
