package dev.migrate.cli.process;

import java.io.PrintStream;
import java.util.function.UnaryOperator;

/** What libraries and the program tell developers: nothing at all, unless the user asks for it. */
public interface DiagnosticLog {
    /** None, without anything done about it. */
    DiagnosticLog NONE = new DiagnosticLog() {
        @Override
        public void silence() {}

        @Override
        public void open(PrintStream stream, UnaryOperator<String> shown) {}

        @Override
        public void fault(Throwable fault) {}

        @Override
        public void consequence(Throwable failure) {}
    };

    /** Keeps libraries from writing anything. */
    void silence();

    /** Writes to a stream from now on, each entry as {@code shown} gives it back. */
    void open(PrintStream stream, UnaryOperator<String> shown);

    /** A fault of ours, with its stack trace, if the log is open. */
    void fault(Throwable fault);

    /** What failed besides, after the failure that is told: a rollback, say, or the journal's row; if the log is open. */
    void consequence(Throwable failure);
}
