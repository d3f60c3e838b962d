package dev.migrate.cli.process;

/** Configures {@code java.util.logging}, which makes one of these instead of reading its file: without any output. */
public final class SilentLogging {}
