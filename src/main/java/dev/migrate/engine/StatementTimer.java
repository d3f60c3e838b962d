package dev.migrate.engine;

import dev.migrate.db.StatementSender;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/** Cancels a statement that runs for too long, where the server does not do it itself. */
final class StatementTimer implements AutoCloseable {
    static final StatementTimer NONE = new StatementTimer(null);

    private final @Nullable Timer timer;

    private StatementTimer(@Nullable Timer timer) {
        this.timer = timer;
    }

    static StatementTimer start(StatementSender sender, Duration limit) {
        Timer timer = new Timer("migrate statement timeout", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        try {
                            sender.cancel();
                        } catch (SQLException alreadyOver) {
                            cancel();
                        }
                    }
                },
                limit.toMillis());
        return new StatementTimer(timer);
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
