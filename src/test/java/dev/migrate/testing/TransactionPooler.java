package dev.migrate.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pooler in a few lines: speaks PostgreSQL's protocol to clients, tells them a process number of its own, and after each
 * transaction gives its session back to the end of a queue (manual, "Frontend/Backend Protocol").
 */
public final class TransactionPooler implements Pooler {
    private static final int FIRST_PROCESS = 1_000_000;

    private final Access server;
    private final ServerSocket entrance;
    private final Deque<PooledSession> idle = new ArrayDeque<>();
    private final Map<Integer, PooledClient> clients = new ConcurrentHashMap<>();
    private final AtomicInteger processes = new AtomicInteger(FIRST_PROCESS);

    private TransactionPooler(Access server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    /** Starts one that keeps so many sessions to a server. */
    public static TransactionPooler start(Access server, int sessions) throws IOException {
        TransactionPooler pooler = new TransactionPooler(server);
        for (int i = 0; i < sessions; i++) {
            pooler.addSession();
        }
        Thread acceptor = new Thread(pooler::acceptAll, "transaction-pooler");
        acceptor.setDaemon(true);
        acceptor.start();
        return pooler;
    }

    private void acceptAll() {
        while (!entrance.isClosed()) {
            try {
                Socket socket = entrance.accept();
                PooledClient client = new PooledClient(this, socket, processes.incrementAndGet());
                Thread thread = new Thread(client::serve, "pooled-client");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** The session that has been idle for longest; waits for one. */
    synchronized PooledSession borrow() throws IOException {
        while (idle.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        return idle.removeFirst();
    }

    synchronized void giveBack(PooledSession session) {
        idle.addLast(session);
        notifyAll();
    }

    /** In place of one that a client left in the middle of a transaction. */
    void addSession() throws IOException {
        try {
            giveBack(PooledSession.open(this, server));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    void admit(PooledClient client) {
        clients.put(client.process(), client);
    }

    void dismiss(PooledClient client) {
        clients.remove(client.process());
    }

    void cancel(int process) throws IOException {
        PooledClient client = clients.get(process);
        if (client != null) {
            client.cancel();
        }
    }

    @Override
    public Access access() {
        return server.at(new Endpoint("127.0.0.1", entrance.getLocalPort()));
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (PooledClient client : clients.values()) {
            client.close();
        }
        synchronized (this) {
            for (PooledSession session : idle) {
                session.close();
            }
        }
    }
}
