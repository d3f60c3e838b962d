package dev.migrate.db.url;

import dev.migrate.config.Origin;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A shell command that prints a password as the first line of its output. */
final class PasswordCommand {
    private final String command;
    private final Origin origin;
    private final Path folder;
    private final Map<String, String> environment;

    PasswordCommand(String command, Origin origin, Path folder, Map<String, String> environment) {
        this.command = command;
        this.origin = origin;
        this.folder = folder;
        this.environment = environment;
    }

    String run() {
        Process process = start();
        try {
            process.getOutputStream().close();
            CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String output = text(process.getInputStream());
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw failure("failed with exit code " + exitCode, errors.join());
            }
            String password = firstLine(output);
            if (password.isEmpty()) {
                throw failure("printed no password", errors.join());
            }
            return password;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw MigrateException.because(ErrorCode.INTERRUPTED, "interrupted while the password command ran")
                    .cause(interrupted)
                    .build();
        } catch (IOException | UncheckedIOException broken) {
            throw failure("can't be read from: " + broken.getMessage(), "");
        } finally {
            process.destroy();
        }
    }

    private Process start() {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        if (!folder.toString().isEmpty()) {
            builder.directory(folder.toFile());
        }
        try {
            return builder.start();
        } catch (IOException unavailable) {
            throw failure("can't be started: " + unavailable.getMessage(), "");
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private MigrateException failure(String what, String errors) {
        return MigrateException.because(ErrorCode.CONFIGURATION, "the password command " + what)
                .details(
                        errors.isBlank()
                                ? List.of()
                                : List.copyOf(errors.strip().lines().toList()))
                .hint("It is '" + command + "', given by " + origin + ".")
                .build();
    }
}
