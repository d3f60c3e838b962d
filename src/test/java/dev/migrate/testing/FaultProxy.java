package dev.migrate.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A network between clients and a server that fails when told to. It sees text only where that is not encrypted. */
public final class FaultProxy implements AutoCloseable {
    private final Endpoint target;
    private final ServerSocket entrance;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Trigger> trigger = new AtomicReference<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean frozen;
    private volatile boolean markedFrozen;
    private volatile String mark = "";
    private volatile boolean refusing;
    private volatile Duration delay = Duration.ZERO;

    /** When a connection breaks: the server does not get the text, or the client does not get the answer to it. */
    enum Moment {
        BEFORE_SERVER,
        BEFORE_ANSWER
    }

    /** A text whose sending breaks the connections. */
    private record Trigger(String text, Moment moment) {}

    public FaultProxy(Endpoint target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread acceptor = new Thread(this::acceptAll, "fault-proxy");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** Where clients connect. */
    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", entrance.getLocalPort());
    }

    /** Breaks all connections; both sides learn it at once. */
    public void cut() {
        // Of those open now: a client that hears of it may be back before the last of them is broken.
        List.copyOf(connections).forEach(ProxiedConnection::reset);
        cuts.incrementAndGet();
    }

    /** Nothing comes through any more, and nobody is told. */
    public void freeze() {
        frozen = true;
    }

    /** What was held since {@link #freeze()} comes through. */
    public void thaw() {
        frozen = false;
        markedFrozen = false;
    }

    /** From now on, connections over which a client has sent the text (in letters of any case) are the marked ones. */
    public void mark(String text) {
        mark = text.toLowerCase(Locale.ROOT);
    }

    /** Breaks the marked connections. */
    public void cutMarked() {
        List.copyOf(connections).stream().filter(ProxiedConnection::isMarked).forEach(ProxiedConnection::reset);
    }

    /** Nothing comes through the connections any more that are marked by now; new ones work. */
    public void freezeThoseMarked() {
        connections.stream().filter(ProxiedConnection::isMarked).forEach(ProxiedConnection::freeze);
    }

    /** Nothing comes through marked connections any more, also through those that are marked from now on. */
    public void freezeMarked() {
        markedFrozen = true;
    }

    /** Each piece of data takes that much longer. */
    public void delay(Duration time) {
        delay = time;
    }

    /** New connections break at once. */
    public void refuse() {
        refusing = true;
    }

    /** Ends {@link #refuse()}. */
    public void admit() {
        refusing = false;
    }

    /** Breaks all connections, once, when a client sends the text (in letters of any case); the server does not get it. */
    public void cutBefore(String text) {
        trigger.set(new Trigger(text.toLowerCase(Locale.ROOT), Moment.BEFORE_SERVER));
    }

    /** Breaks all connections, once, when the server has answered to the text; the client does not hear. */
    public void cutAfter(String text) {
        trigger.set(new Trigger(text.toLowerCase(Locale.ROOT), Moment.BEFORE_ANSWER));
    }

    /** Waits until connections were broken; returns false if they were not. */
    public boolean awaitCut(Duration limit) {
        return Polling.until(limit, () -> cuts.get() > 0);
    }

    private void acceptAll() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                ProxiedConnection connection = new ProxiedConnection(this, client, target);
                connections.add(connection);
                if (refusing) {
                    connection.reset();
                } else {
                    connection.start();
                }
            } catch (IOException targetGone) {
                cuts.incrementAndGet();
            }
        }
    }

    /** Keeps a piece of data for as long as it has to wait. */
    void hold(ProxiedConnection connection) {
        if (!delay.isZero()) {
            Polling.pause(delay);
        }
        if (isFrozen(connection)) {
            Polling.until(Duration.ofHours(1), () -> !isFrozen(connection) || entrance.isClosed());
        }
    }

    private boolean isFrozen(ProxiedConnection connection) {
        return frozen || connection.isFrozen() || (markedFrozen && connection.isMarked());
    }

    /** Whether text that a client sends, in small letters, marks its connection. */
    boolean isMark(String sent) {
        return !mark.isEmpty() && sent.contains(mark);
    }

    /** Tells whether text that a client sends, in small letters, is the one to break at; it is so once. */
    Optional<Moment> momentOfCut(String sent) {
        Trigger armed = trigger.get();
        boolean met = armed != null && sent.contains(armed.text()) && trigger.compareAndSet(armed, null);
        return met && armed != null ? Optional.of(armed.moment()) : Optional.empty();
    }

    void forget(ProxiedConnection connection) {
        connections.remove(connection);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
