package dev.migrate.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.Socket;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.PGStream;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.QueryExecutorBase;
import org.postgresql.jdbc.PgConnection;

/** A session of a server that clients of a pooler share; the driver logs in, then its socket is used. */
final class PooledSession {
    private final TransactionPooler pooler;
    private final PgConnection login;
    private final DataInputStream in;
    private final DataOutputStream out;
    private @Nullable PooledClient client;
    private int unanswered;
    private boolean abandoned;

    private PooledSession(TransactionPooler pooler, PgConnection login, Socket socket) throws IOException {
        this.pooler = pooler;
        this.login = login;
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    static PooledSession open(TransactionPooler pooler, Access server) throws SQLException, IOException {
        PgConnection login = server.connect().unwrap(PgConnection.class);
        PooledSession session = new PooledSession(pooler, login, socket(login));
        Thread reader = new Thread(session::answer, "pooled-session");
        reader.setDaemon(true);
        reader.start();
        return session;
    }

    private static Socket socket(BaseConnection connection) {
        try {
            QueryExecutor executor = connection.getQueryExecutor();
            Field stream = QueryExecutorBase.class.getDeclaredField("pgStream");
            stream.setAccessible(true);
            return ((PGStream) stream.get(executor)).getSocket();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the driver keeps its socket elsewhere", e);
        }
    }

    Map<String, String> parameters() {
        return login.getParameterStatuses();
    }

    /** The client's transactions go here until one ends. */
    synchronized void attach(PooledClient to) {
        client = to;
        unanswered = 0;
    }

    /** A message of the client; one that asks for an answer keeps the session until that has come. */
    synchronized void send(Message message) throws IOException {
        if (message.asksForAnswer()) {
            unanswered++;
        }
        message.writeTo(out);
    }

    private void answer() {
        try {
            while (true) {
                pass(Message.readFrom(in));
            }
        } catch (IOException ended) {
            abandon();
        }
    }

    private void pass(Message message) {
        PooledClient to;
        boolean over = false;
        synchronized (this) {
            to = client;
            if (message.isReady()) {
                unanswered--;
                over = unanswered <= 0 && message.isIdle();
            }
            if (over) {
                client = null;
            }
        }
        if (over && to != null) {
            to.detach();
            pooler.giveBack(this);
        }
        if (to != null) {
            try {
                to.receive(message);
            } catch (IOException clientGone) {
                // its own thread sees it, too, and ends what it left open
            }
        }
    }

    void cancel() throws IOException {
        try {
            login.cancelQuery();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The client has gone in the middle of a transaction: so must the session. */
    void abandon() {
        synchronized (this) {
            client = null;
            if (abandoned) {
                return;
            }
            abandoned = true;
        }
        close();
    }

    void close() {
        try {
            login.abort(Runnable::run);
        } catch (SQLException alreadyGone) {
            // as wished
        }
    }
}
