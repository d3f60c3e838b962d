package dev.migrate.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Tells when a server that is starting answers. */
final class Readiness {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int PROBE_MILLIS = 500;

    private Readiness() {}

    /** Returns true once a login succeeds; false if the server ended, or took too long. */
    static boolean await(Access access, BooleanSupplier alive) {
        boolean[] ready = {false};
        Polling.until(LIMIT, () -> {
            ready[0] = listens(access.endpoint()) && admits(access);
            return ready[0] || !alive.getAsBoolean();
        });
        return ready[0];
    }

    /** A driver is slow to fail, a socket is not. */
    private static boolean listens(Endpoint endpoint) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), PROBE_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean admits(Access access) {
        try (Connection connection = access.connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
