package dev.migrate.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PooledConnectionsTest {
    /** A server that takes connections and never answers. */
    private static final class Silent implements ConnectionSource {
        final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public Connection open() throws SQLException {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("no answer", "08001");
        }

        @Override
        public SqlFailure explain(SQLException failure) {
            return new SqlFailure(SqlFailure.Kind.CONNECTION, "", "", OptionalInt.empty(), Optional.empty(), List.of());
        }

        @Override
        public String name() {
            return "silent";
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void closeWaitsForNobodyWhoWaitsForAConnection() throws Exception {
        Silent source = new Silent();
        PooledConnections connections = new PooledConnections(source);
        Thread asking = new Thread(() -> open(connections));
        asking.setDaemon(true);
        asking.start();
        source.asked.await();
        long start = System.nanoTime();

        connections.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void waitsNoLongerThanADatabaseIsWaitedFor() {
        ConnectionSource source = new PatientConnections(new Silent(), Duration.ofMillis(300), (failure, waited) -> {});
        try (PooledConnections connections = new PooledConnections(source)) {
            long start = System.nanoTime();

            assertThatThrownBy(connections::open)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState()).isEqualTo("08001"))
                    .hasMessage("no further connection within 300 ms");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static void open(PooledConnections connections) {
        try {
            connections.open().close();
        } catch (SQLException expected) {
            // there is no answer
        }
    }
}
