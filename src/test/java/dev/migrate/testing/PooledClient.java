package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client of a pooler. */
final class PooledClient {
    private static final int CANCEL = 80877102;
    private static final int SSL = 80877103;
    private static final int ENCRYPTION = 80877104;

    private final TransactionPooler pooler;
    private final Socket socket;
    private final int process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private @Nullable PooledSession session;

    PooledClient(TransactionPooler pooler, Socket socket, int process) throws IOException {
        this.pooler = pooler;
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.process = process;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    int process() {
        return process;
    }

    void serve() {
        try (socket) {
            if (!login()) {
                return;
            }
            pooler.admit(this);
            Message message = Message.readFrom(in);
            while (!message.isTermination()) {
                forward(message);
                message = Message.readFrom(in);
            }
        } catch (IOException gone) {
            // what it left open is ended below
        } finally {
            pooler.dismiss(this);
            leave();
        }
    }

    /** Answers false to what is no login: the wish to cancel. */
    private boolean login() throws IOException {
        while (true) {
            byte[] packet = new byte[in.readInt() - Integer.BYTES];
            in.readFully(packet);
            ByteBuffer fields = ByteBuffer.wrap(packet);
            int code = fields.getInt();
            if (code == SSL || code == ENCRYPTION) {
                out.write('N');
                out.flush();
            } else if (code == CANCEL) {
                pooler.cancel(fields.getInt());
                return false;
            } else {
                welcome();
                return true;
            }
        }
    }

    private void welcome() throws IOException {
        PooledSession any = pooler.borrow();
        Map<String, String> parameters = any.parameters();
        pooler.giveBack(any);
        new Message('R', ByteBuffer.allocate(Integer.BYTES).array()).writeTo(out);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write((parameter.getKey() + "\0" + parameter.getValue() + "\0").getBytes(UTF_8));
            new Message('S', body.toByteArray()).writeTo(out);
        }
        new Message(
                        'K',
                        ByteBuffer.allocate(2 * Integer.BYTES)
                                .putInt(process)
                                .putInt(process)
                                .array())
                .writeTo(out);
        new Message('Z', new byte[] {'I'}).writeTo(out);
    }

    private void forward(Message message) throws IOException {
        PooledSession to = current();
        if (to == null) {
            to = pooler.borrow();
            to.attach(this);
            set(to);
        }
        to.send(message);
    }

    private synchronized @Nullable PooledSession current() {
        return session;
    }

    private synchronized void set(@Nullable PooledSession attached) {
        session = attached;
    }

    void detach() {
        set(null);
    }

    void receive(Message message) throws IOException {
        message.writeTo(out);
    }

    void cancel() throws IOException {
        PooledSession running = current();
        if (running != null) {
            running.cancel();
        }
    }

    private void leave() {
        PooledSession left = current();
        if (left != null) {
            left.abandon();
            try {
                pooler.addSession();
            } catch (IOException serverGone) {
                // then nobody needs it
            }
        }
    }

    void close() throws IOException {
        socket.close();
    }
}
