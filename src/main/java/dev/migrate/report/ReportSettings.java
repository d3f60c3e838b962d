package dev.migrate.report;

/**
 * What the user asked of the output.
 *
 * @param progress whether a terminal shows a line that changes in place while a migration runs
 */
public record ReportSettings(Verbosity verbosity, Color color, boolean progress) {
    public static final ReportSettings NORMAL = new ReportSettings(Verbosity.NORMAL, Color.AUTO, true);

    /** How much is said besides the result. */
    public enum Verbosity {
        /** Warnings and errors only; a run that goes well says nothing. */
        QUIET,
        /** A line for each migration. */
        NORMAL,
        /** A line for each statement as well; JSON reports every event on standard error. */
        VERBOSE
    }

    /** When output is coloured; {@code NO_COLOR} means {@link #NEVER} unless an option says otherwise. */
    public enum Color {
        /** On terminals. */
        AUTO,
        ALWAYS,
        NEVER;

        boolean appliesTo(boolean terminal) {
            return this == ALWAYS || (this == AUTO && terminal);
        }
    }

    boolean quiet() {
        return verbosity == Verbosity.QUIET;
    }

    boolean verbose() {
        return verbosity == Verbosity.VERBOSE;
    }
}
