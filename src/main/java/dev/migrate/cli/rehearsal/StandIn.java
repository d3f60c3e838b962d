package dev.migrate.cli.rehearsal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Iterator;
import java.util.List;

/**
 * Stands in for a database server: lets the driver log in with a password, then answers as a real one once did, whatever it
 * is asked.
 */
public final class StandIn implements AutoCloseable {
    /** The account of the rehearsal; nobody else has it. */
    static final String PASSWORD = "rehearsal";

    private final String scheme;
    private final Talk talk;
    private final Iterator<List<byte[]>> connections;
    private final ServerSocket server;

    private StandIn(String scheme, Talk talk, Conversation conversation) throws IOException {
        this.scheme = scheme;
        this.talk = talk;
        this.connections = conversation.connections().iterator();
        this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    public static StandIn forPostgres() throws IOException {
        return new StandIn("postgres", new PostgresTalk(), conversation("postgres"));
    }

    public static StandIn forMySql() throws IOException {
        return new StandIn("mysql", new MySqlTalk(), conversation("mysql"));
    }

    private static Conversation conversation(String name) throws IOException {
        try (InputStream recorded = StandIn.class.getResourceAsStream(name + ".conversation")) {
            if (recorded == null) {
                throw new IOException("no conversation with " + name + " is recorded");
            }
            return Conversation.read(recorded);
        }
    }

    /** Where the driver finds it. */
    public String url() {
        return scheme + "://rehearsal:" + PASSWORD + "@127.0.0.1:" + server.getLocalPort() + "/rehearsal";
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Iterator<byte[]> answers = connections.hasNext()
                        ? connections.next().iterator()
                        : List.<byte[]>of().iterator();
                start(() -> serve(client, answers));
            }
        } catch (IOException closed) {
            // the rehearsal is over
        }
    }

    private void serve(Socket client, Iterator<byte[]> answers) {
        try (client) {
            talk.serve(new DataInputStream(client.getInputStream()), client.getOutputStream(), answers);
        } catch (IOException left) {
            // the client went without a word
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "stand-in");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
