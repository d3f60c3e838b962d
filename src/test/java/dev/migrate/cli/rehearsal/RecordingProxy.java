package dev.migrate.cli.rehearsal;

import dev.migrate.testing.Endpoint;
import dev.migrate.testing.Engine;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a server answers after the login, so that a stand-in can say it again. */
final class RecordingProxy implements AutoCloseable {
    private static final int TLS_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final int MYSQL_TLS = 0x08;

    private final Engine engine;
    private final Endpoint target;
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<List<byte[]>> connections = new CopyOnWriteArrayList<>();

    RecordingProxy(Engine engine, Endpoint target) throws IOException {
        this.engine = engine;
        this.target = target;
        start(this::accept);
    }

    Endpoint endpoint() {
        return new Endpoint("127.0.0.1", entrance.getLocalPort());
    }

    Conversation conversation() {
        return new Conversation(List.copyOf(connections));
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            Socket server = new Socket(target.host(), target.port());
            List<byte[]> answers = new CopyOnWriteArrayList<>();
            connections.add(answers);
            if (engine == Engine.POSTGRES) {
                start(() -> recordPostgres(client, server, answers));
            } else {
                start(() -> recordMySql(client, server, answers));
            }
        }
    }

    private static void recordPostgres(Socket client, Socket server, List<byte[]> answers) throws IOException {
        DataInputStream asked = new DataInputStream(client.getInputStream());
        DataOutputStream toServer = new DataOutputStream(server.getOutputStream());
        int code;
        do {
            byte[] request = asked.readNBytes(asked.readInt() - 4);
            code = new DataInputStream(new java.io.ByteArrayInputStream(request)).readInt();
            if (code == TLS_REQUEST || code == GSS_REQUEST) {
                client.getOutputStream().write('N');
            } else {
                toServer.writeInt(request.length + 4);
                toServer.write(request);
            }
        } while (code == TLS_REQUEST || code == GSS_REQUEST);
        start(() -> pump(asked, toServer, client, server));
        DataInputStream said = new DataInputStream(server.getInputStream());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        while (true) {
            int kind = said.readUnsignedByte();
            byte[] body = said.readNBytes(said.readInt() - 4);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DataOutputStream message = new DataOutputStream(whole);
            message.writeByte(kind);
            message.writeInt(body.length + 4);
            message.write(body);
            boolean login = kind == 'R' && body[3] != 0;
            if (!login) {
                answer.writeBytes(whole.toByteArray());
            }
            if (kind == 'Z') {
                answers.add(answer.toByteArray());
                answer.reset();
            }
            client.getOutputStream().write(whole.toByteArray());
        }
    }

    /** The client never asks before it has the whole answer to what it asked last. */
    private static void recordMySql(Socket client, Socket server, List<byte[]> answers) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        start(() -> {
            byte[] piece = new byte[1 << 16];
            boolean greeting = true;
            for (int read; (read = server.getInputStream().read(piece)) > 0; greeting = false) {
                if (greeting) {
                    forgetTls(piece);
                }
                synchronized (answer) {
                    answer.write(piece, 0, read);
                }
                client.getOutputStream().write(piece, 0, read);
            }
            client.close();
        });
        DataInputStream asked = new DataInputStream(client.getInputStream());
        while (true) {
            int header = asked.readInt();
            byte[] packet = asked.readNBytes(Integer.reverseBytes(header) & 0xFFFFFF);
            synchronized (answer) {
                answers.add(answer.toByteArray());
                answer.reset();
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            new DataOutputStream(whole).writeInt(header);
            whole.writeBytes(packet);
            server.getOutputStream().write(whole.toByteArray());
        }
    }

    /** Takes TLS from what the server says that it can: header, protocol, version, thread, salt, zero, capabilities. */
    private static void forgetTls(byte[] greeting) {
        int at = 5;
        while (greeting[at] != 0) {
            at++;
        }
        greeting[at + 1 + 4 + 8 + 1 + 1] &= (byte) ~MYSQL_TLS;
    }

    private static void pump(DataInputStream from, DataOutputStream to, Socket one, Socket other) throws IOException {
        try (one;
                other) {
            byte[] piece = new byte[1 << 16];
            for (int read; (read = from.read(piece)) > 0; ) {
                to.write(piece, 0, read);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // one of the two has left
                    }
                },
                "recording-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
