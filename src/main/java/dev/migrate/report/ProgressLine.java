package dev.migrate.report;

import dev.migrate.model.Durations;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A line of a terminal that is rewritten in place, and the lines above it that stay.
 *
 * <p>It is drawn by {@link #tick} alone, so that what is over before the next tick never flickers and a thousand short
 * statements cost nothing.
 */
final class ProgressLine {
    private static final String ERASE = "\r\u001b[K";
    private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

    private final PrintStream terminal;
    private final int width;
    private final LongSupplier nanoTime;

    private @Nullable String before;
    private String after = "";
    private long startedAt;
    private boolean drawn;
    private boolean printed;
    private int frame;

    ProgressLine(PrintStream terminal, int width, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.width = width;
        this.nanoTime = nanoTime;
    }

    /** Begins a line: {@code before}, the time since it began or {@code elapsed} more, {@code after}. */
    synchronized void begin(String before, Duration elapsed, String after) {
        this.before = before;
        this.after = after;
        startedAt = nanoTime.getAsLong() - elapsed.toNanos();
    }

    /** Changes the texts of the line that has begun. */
    synchronized void change(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** Ends the line and leaves nothing of it. */
    synchronized void end() {
        before = null;
        if (drawn) {
            terminal.print(ERASE);
            terminal.flush();
            drawn = false;
        }
    }

    /** Prints a line that stays; the changing one moves below it. */
    synchronized void print(String line) {
        terminal.print(drawn ? ERASE + line + "\n" : line + "\n");
        terminal.flush();
        drawn = false;
        printed = true;
    }

    /** Sets what follows apart from what has been printed, if anything has. */
    synchronized void separate() {
        if (printed) {
            print("");
        }
    }

    /** Draws the line anew with the time that has gone by. */
    synchronized void tick() {
        if (before == null) {
            return;
        }
        long seconds = (nanoTime.getAsLong() - startedAt) / 1_000_000_000;
        String elapsed = seconds == 0 ? "0 s" : Durations.format(Duration.ofSeconds(seconds));
        String text = FRAMES.charAt(frame) + " " + before + elapsed + after;
        frame = (frame + 1) % FRAMES.length();
        // A terminal wraps, or keeps a pending wrap, when its last column is written.
        terminal.print(ERASE + Text.cut(text, width - 1));
        terminal.flush();
        drawn = true;
    }
}
