package dev.migrate.cli;

import dev.migrate.cli.process.ClassArchive;
import dev.migrate.cli.process.Installation;
import dev.migrate.cli.process.Interruption;
import dev.migrate.cli.process.Logs;
import dev.migrate.cli.process.Surroundings;
import dev.migrate.cli.rehearsal.Rehearsal;
import dev.migrate.report.Streams;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Where the process enters and leaves the program; the only place that touches it. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        Interruption interruption = new Interruption();
        Surroundings surroundings = surroundings(interruption);
        if (System.getProperty("migrate.rehearsal") != null) {
            ClassArchive.makeWhereMissing(surroundings.installation(), System.getenv());
            Rehearsal.perform(surroundings, Main::run);
            return;
        }
        int code = run(surroundings, List.of(arguments));
        surroundings.streams().out().flush();
        surroundings.streams().err().flush();
        if (interruption.programEnded()) {
            awaitEndBySignal();
        }
        ClassArchive.makeWhereMissing(surroundings.installation(), System.getenv());
        // not exit(), which sets up logging to tell of it; the one hook has nothing more to do
        Runtime.getRuntime().halt(code);
    }

    /** The process's code is the signal's then. */
    private static void awaitEndBySignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int run(Surroundings surroundings, List<String> arguments) {
        return new Program(surroundings).run(arguments);
    }

    private static Surroundings surroundings(Interruption interruption) {
        // Java 22 to 24 have another console, which is there even where no terminal is
        System.setProperty("jdk.console", "java.base");
        Runtime.getRuntime().addShutdownHook(new SignalHook(interruption));
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        Streams streams = new Streams(out, err, isTerminal(1), isTerminal(2), width());
        return new Surroundings(
                System.getenv(),
                Path.of(""),
                Path.of(System.getProperty("user.home", "")),
                Installation.of(System.getenv()),
                new FileInputStream(FileDescriptor.in),
                streams,
                new ProcessTerminal(err, isTerminal(0)),
                interruption,
                new Logs());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Whether a person is at the other end; where the system does not tell, a console is taken for all streams. */
    @SuppressWarnings("SystemConsoleNull") // it does as java.base has it
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return System.console() != null;
        }
    }

    private static int width() {
        String columns = System.getenv().getOrDefault("COLUMNS", "");
        try {
            return columns.isEmpty() ? 0 : Integer.parseInt(columns);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static final class SignalHook extends Thread {
        private final Interruption interruption;

        SignalHook(Interruption interruption) {
            super("signal");
            this.interruption = interruption;
        }

        @Override
        public void run() {
            if (!interruption.signalled()) {
                System.err.print("""
                        error: interrupted, but the database does not answer
                          Its session may still run the statement, and hold the lock.
                          hint: Look for the session on the server; 'migrate info' shows how the database stands.
                        """);
            }
        }
    }
}
