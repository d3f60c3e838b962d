package dev.migrate.engine;

import dev.migrate.db.LockHolder;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.SqlFailure;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The run that holds a lock, or whose session still works without it. */
final class OtherRun {
    private final Session session;
    private final MigrationLock lock;

    OtherRun(Session session, MigrationLock lock) {
        this.session = session;
        this.lock = lock;
    }

    /** Who it is, as far as we may know; what the lock does not say of it, the journal may. */
    Optional<LockHolder> holder() throws SQLException {
        Optional<LockHolder> holder = lock.holder();
        return holder.isPresent() && holder.get().activity().isEmpty()
                ? Optional.of(holder.get().on(running()))
                : holder;
    }

    /** The same for people. */
    String text() throws SQLException {
        return holder().map(LockHolder::text).orElse("another run");
    }

    private Optional<String> running() {
        try {
            return session.history().journal().running(session.connection());
        } catch (SQLException noJournalYet) {
            return Optional.empty();
        }
    }

    /** Ends its session on the server, or says why that can't be done. */
    void terminate() throws SQLException {
        String who = text();
        try {
            Optional<String> whyNot = lock.terminate();
            if (whyNot.isPresent()) {
                throw MigrateException.because(
                                ErrorCode.LOCK_NOT_OBTAINED, "the holder of the lock can't be ended here")
                        .details(List.of("It is held by " + who + ".", whyNot.get()))
                        .hint("End that process where it runs: the lock ends with it, and nothing is left to clear.")
                        .build();
            }
        } catch (SQLException e) {
            if (session.dialect().explain(e).kind() == SqlFailure.Kind.CONNECTION) {
                throw e;
            }
            throw MigrateException.because(
                            ErrorCode.LOCK_NOT_OBTAINED, "the holder of the lock can't be ended: not allowed")
                    .details(List.of(
                            "It is held by " + who + ".",
                            Failures.inItsWords(session.dialect().explain(e))))
                    .hint("Connect as the same user, or as one who may end the sessions of others:"
                            + " pg_signal_backend on PostgreSQL, CONNECTION_ADMIN on MySQL and MariaDB.")
                    .cause(e)
                    .build();
        }
    }
}
