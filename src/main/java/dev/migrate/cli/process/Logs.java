package dev.migrate.cli.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintStream;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of a process, set up in code: neither Logback nor {@code java.util.logging} is woken unless it is opened. It
 * must be opened or silenced before a driver is loaded, because drivers ask for their loggers then.
 */
public final class Logs implements DiagnosticLog {
    private boolean open;

    @Override
    public void silence() {
        // SLF4J tells on standard error which provider it was told to take
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("java.util.logging.config.class", SilentLogging.class.getName());
    }

    @Override
    public void open(PrintStream stream, UnaryOperator<String> shown) {
        open = true;
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("java.util.logging.config.class", SilentLogging.class.getName());
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Lines lines = new Lines(stream, shown);
        lines.setContext(context);
        lines.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(lines);
        context.getLogger("dev.migrate").setLevel(Level.DEBUG);
        LogManager.getLogManager().getLogger("").addHandler(new Forwarding());
    }

    @Override
    public void fault(Throwable fault) {
        if (open) {
            LoggerFactory.getLogger("dev.migrate").debug("A fault of migrate:", fault);
        }
    }

    @Override
    public void consequence(Throwable failure) {
        if (open) {
            LoggerFactory.getLogger("dev.migrate").debug("Failed besides: {}", failure.getMessage());
        }
    }

    /** One line for each event, and a stack trace where there is one. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final PrintStream stream;
        private final UnaryOperator<String> shown;

        Lines(PrintStream stream, UnaryOperator<String> shown) {
            this.stream = stream;
            this.shown = shown;
        }

        @Override
        protected void append(ILoggingEvent event) {
            StringBuilder line = new StringBuilder(event.getLevel().toString());
            line.append(' ').append(event.getLoggerName()).append(": ").append(event.getFormattedMessage());
            line.append('\n');
            if (event.getThrowableProxy() != null) {
                line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            stream.print(shown.apply(line.toString()));
            stream.flush();
        }
    }

    /** Brings what the PostgreSQL driver says through the JDK's own logging to the same place. */
    private static final class Forwarding extends Handler {
        @Override
        public void publish(LogRecord entry) {
            LoggerFactory.getLogger(String.valueOf(entry.getLoggerName()))
                    .atLevel(level(entry.getLevel()))
                    .setCause(entry.getThrown())
                    .log(String.valueOf(entry.getMessage()));
        }

        private static org.slf4j.event.Level level(java.util.logging.Level level) {
            if (level.intValue() >= java.util.logging.Level.SEVERE.intValue()) {
                return org.slf4j.event.Level.ERROR;
            }
            return level.intValue() >= java.util.logging.Level.WARNING.intValue()
                    ? org.slf4j.event.Level.WARN
                    : org.slf4j.event.Level.INFO;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
