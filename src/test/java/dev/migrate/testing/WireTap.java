package dev.migrate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A way to a server that writes down what clients send, and how often they wait for an answer; it must not be encrypted. */
public final class WireTap implements AutoCloseable {
    private static final int BUFFER_SIZE = 1 << 16;

    private final Access target;
    private final ServerSocket entrance;
    private final List<String> statements = new ArrayList<>();
    private int roundTrips;

    /** @param database on a server, where what comes in is passed on to */
    public WireTap(TestDatabase database) throws IOException {
        this.target = ((ServerDatabase) database).access();
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(() -> {
            while (!entrance.isClosed()) {
                Line line = new Line(entrance.accept());
                inBackground(line::passRequests);
                inBackground(line::passAnswers);
            }
        });
    }

    /** The way in through here, in the program's own form, with user and password. */
    public String url() {
        Access access = target.at(new Endpoint("127.0.0.1", entrance.getLocalPort()));
        return access.jdbcParameters().isEmpty() ? access.url() : access.url() + "?" + access.jdbcParameters();
    }

    /** The statements sent since the last time, in one line each; other commands by their number, as {@code (31)}. */
    public synchronized List<String> statements() {
        List<String> sent = List.copyOf(statements);
        statements.clear();
        return sent;
    }

    /** How often a client has waited for an answer since the last time, its login not counted. */
    public synchronized int roundTrips() {
        int counted = roundTrips;
        roundTrips = 0;
        return counted;
    }

    private synchronized void sent(List<String> found, boolean answered) {
        found.forEach(statement -> statements.add(statement.strip().replaceAll("\\s+", " ")));
        roundTrips += answered ? 1 : 0;
    }

    /** One connection. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private final WireMessages messages;
        private volatile boolean answered = true;

        Line(Socket client) throws IOException {
            this.client = client;
            this.server = new Socket(target.endpoint().host(), target.endpoint().port());
            this.messages = WireMessages.to(target.engine());
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void passRequests() throws IOException {
            try (client;
                    server) {
                InputStream in = client.getInputStream();
                OutputStream out = server.getOutputStream();
                byte[] buffer = new byte[BUFFER_SIZE];
                for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                    List<String> found = messages.in(buffer, length);
                    sent(found, answered && !found.isEmpty());
                    answered &= found.isEmpty();
                    out.write(buffer, 0, length);
                }
            }
        }

        void passAnswers() throws IOException {
            try (client;
                    server) {
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream();
                byte[] buffer = new byte[BUFFER_SIZE];
                for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                    answered = true;
                    out.write(buffer, 0, length);
                }
            }
        }
    }

    /** What goes on beside the test until a socket is closed. */
    private interface Passing {
        void run() throws IOException;
    }

    private static void inBackground(Passing passing) {
        Thread thread = new Thread(
                () -> {
                    try {
                        passing.run();
                    } catch (IOException closed) {
                        // By one side, or by the test: over in any case.
                    }
                },
                "wire-tap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
