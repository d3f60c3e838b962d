package dev.migrate;

import dev.migrate.testing.Polling;
import dev.migrate.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** An application that asks its database the same again and again, and notices how long the answers take. */
final class Traffic implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Connection connection;
    private final String question;
    private final CompletableFuture<Void> asking = new CompletableFuture<>();
    private volatile boolean ended;
    private long longest;

    private Traffic(Connection connection, String question) {
        this.connection = connection;
        this.question = question;
    }

    static Traffic on(TestDatabase database, String question) throws SQLException {
        Traffic traffic = new Traffic(database.connect(), question);
        Thread thread = new Thread(traffic::ask, "traffic");
        thread.setDaemon(true);
        thread.start();
        return traffic;
    }

    private void ask() {
        try (Statement statement = connection.createStatement()) {
            while (!ended) {
                long start = System.nanoTime();
                statement.executeQuery(question).close();
                longest = Math.max(longest, System.nanoTime() - start);
                Polling.pause(PAUSE);
            }
            asking.complete(null);
        } catch (SQLException refused) {
            asking.completeExceptionally(refused);
        }
    }

    /** Ends it; the longest that an answer took. */
    Duration longest() throws ExecutionException, InterruptedException {
        ended = true;
        asking.get();
        return Duration.ofNanos(longest);
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        connection.close();
    }
}
