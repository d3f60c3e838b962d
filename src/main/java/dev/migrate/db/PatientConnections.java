package dev.migrate.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Tries to connect again, for a limited time, where what is in the way may pass by itself. */
public final class PatientConnections implements ConnectionSource {
    /** What is done between two tries: waits, and perhaps tells of it. */
    @FunctionalInterface
    public interface Pause {
        void after(SqlFailure failure, Duration waited);
    }

    private final ConnectionSource source;
    private final Duration limit;
    private final Pause pause;

    public PatientConnections(ConnectionSource source, Duration limit, Pause pause) {
        this.source = source;
        this.limit = limit;
        this.pause = pause;
    }

    @Override
    public Connection open() throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                return source.open();
            } catch (SQLException failure) {
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (!source.mayPass(failure) || waited.compareTo(limit) >= 0) {
                    throw failure;
                }
                pause.after(source.explain(failure), waited);
            }
        }
    }

    @Override
    public Duration patience() {
        return limit;
    }

    /** A pool tries again by itself, on threads of its own. */
    @Override
    public ConnectionSource impatient() {
        return source;
    }

    @Override
    public SqlFailure explain(SQLException failure) {
        return source.explain(failure);
    }

    @Override
    public boolean isShared() {
        return source.isShared();
    }

    @Override
    public String reachHint() {
        return source.reachHint();
    }

    @Override
    public String encryptionHint() {
        return source.encryptionHint();
    }

    @Override
    public String name() {
        return source.name();
    }
}
