package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.migrate.testing.FaultProxy.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;

/** One connection through a {@link FaultProxy}: two sockets and a thread for each direction. */
final class ProxiedConnection {
    private static final int BUFFER_SIZE = 1 << 16;

    /** A text may arrive in two pieces: so much of the first one is looked at again. */
    private static final int OVERLAP = 200;

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private volatile boolean answerIsLost;
    private volatile boolean marked;
    private volatile boolean frozen;

    ProxiedConnection(FaultProxy proxy, Socket client, Endpoint target) throws IOException {
        this.proxy = proxy;
        this.client = client;
        try {
            this.server = new Socket(target.host(), target.port());
        } catch (IOException refused) {
            reset(client);
            throw refused;
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start() {
        inBackground(this::passRequests);
        inBackground(this::passAnswers);
    }

    boolean isMarked() {
        return marked;
    }

    boolean isFrozen() {
        return frozen;
    }

    void freeze() {
        frozen = true;
    }

    void reset() {
        reset(client);
        reset(server);
        proxy.forget(this);
    }

    private void passRequests() throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] buffer = new byte[BUFFER_SIZE];
        String seen = "";
        for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
            seen = seen.substring(Math.max(0, seen.length() - OVERLAP))
                    + new String(buffer, 0, length, ISO_8859_1).toLowerCase(Locale.ROOT);
            marked |= proxy.isMark(seen);
            proxy.hold(this);
            Optional<Moment> cut = proxy.momentOfCut(seen);
            if (cut.isPresent() && cut.get() == Moment.BEFORE_SERVER) {
                proxy.cut();
                return;
            }
            answerIsLost = cut.isPresent();
            out.write(buffer, 0, length);
        }
    }

    private void passAnswers() throws IOException {
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[BUFFER_SIZE];
        for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
            proxy.hold(this);
            if (answerIsLost) {
                proxy.cut();
                return;
            }
            out.write(buffer, 0, length);
        }
    }

    /** The end of one direction is the end of both. */
    private void inBackground(Direction direction) {
        Thread thread = new Thread(
                () -> {
                    try (client;
                            server) {
                        direction.pass();
                    } catch (IOException broken) {
                        // By one side, or by the proxy: over in any case.
                    } finally {
                        proxy.forget(this);
                    }
                },
                "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Direction {
        void pass() throws IOException;
    }

    /** Closes in the way that the other side takes for a broken connection. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            // As wished.
        }
    }
}
