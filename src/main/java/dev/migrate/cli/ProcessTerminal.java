package dev.migrate.cli;

import dev.migrate.cli.process.Terminal;
import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person at the terminal that the process was started from. */
final class ProcessTerminal implements Terminal {
    private final PrintStream err;
    private final boolean present;

    ProcessTerminal(PrintStream err, boolean present) {
        this.err = err;
        this.present = present;
    }

    @Override
    public Optional<String> ask(String question) {
        Console console = console();
        if (console == null) {
            return Optional.empty();
        }
        prompt(question);
        return Optional.ofNullable(console.readLine());
    }

    @Override
    public Optional<String> askSecretly(String question) {
        Console console = console();
        if (console == null) {
            return Optional.empty();
        }
        prompt(question);
        char @Nullable [] typed = console.readPassword();
        return typed == null ? Optional.empty() : Optional.of(new String(typed));
    }

    private void prompt(String question) {
        err.print(question);
        err.flush();
    }

    private @Nullable Console console() {
        return present ? System.console() : null;
    }
}
