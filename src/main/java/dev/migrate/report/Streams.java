package dev.migrate.report;

import java.io.PrintStream;

/**
 * Where output goes.
 *
 * @param out the command's result, and only that
 * @param err progress, notices, warnings and errors
 * @param outTerminal whether a person watches {@code out}
 * @param errTerminal whether a person watches {@code err}
 * @param width columns of that terminal
 */
public record Streams(PrintStream out, PrintStream err, boolean outTerminal, boolean errTerminal, int width) {
    private static final int USUAL_WIDTH = 80;

    public Streams {
        if (width <= 0) {
            width = USUAL_WIDTH;
        }
    }

    /** Two streams that nobody watches: files, pipes, tests. */
    public static Streams plain(PrintStream out, PrintStream err) {
        return new Streams(out, err, false, false, USUAL_WIDTH);
    }
}
