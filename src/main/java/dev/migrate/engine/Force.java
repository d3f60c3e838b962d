package dev.migrate.engine;

import dev.migrate.db.History;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.Outcome;
import dev.migrate.event.EventListener;
import dev.migrate.model.Migration;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Version;
import dev.migrate.plan.ForcePlanner;
import dev.migrate.plan.HistoryChange;
import dev.migrate.plan.LatePolicy;
import dev.migrate.plan.Planner;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the history say what a person says; runs no script. */
public final class Force {
    private final Session session;
    private final List<Migration> files;
    private final Duration lockWait;
    private final EventListener listener;
    private final Cancellation cancellation;
    private final Clock clock;

    public Force(
            Session session,
            List<Migration> files,
            Duration lockWait,
            EventListener listener,
            Cancellation cancellation,
            Clock clock) {
        this.session = session;
        this.files = files;
        this.lockWait = lockWait;
        this.listener = listener;
        this.cancellation = cancellation;
        this.clock = clock;
    }

    /** What would be changed. */
    public List<HistoryChange> preview(Function<ForcePlanner, List<HistoryChange>> decision) {
        return changes(decision, session.read());
    }

    /** Changes it, all or nothing. */
    public List<HistoryChange> execute(Function<ForcePlanner, List<HistoryChange>> decision) {
        if (preview(decision).isEmpty()) {
            return List.of();
        }
        try (MigrationLock lock = session.lock()) {
            new LockWait(session, listener, cancellation, clock).acquire(lock, lockWait);
            History history = session.history().readToWrite(session.connection());
            List<HistoryChange> changes = changes(decision, history);
            write(changes, history);
            return changes;
        } catch (SQLException e) {
            throw Failures.unexpected(session.dialect(), "the history can't be changed", e);
        }
    }

    private List<HistoryChange> changes(Function<ForcePlanner, List<HistoryChange>> decision, History history) {
        Planner planner = new Planner(files, history.rows(), history.partials(), LatePolicy.APPLY);
        return decision.apply(new ForcePlanner(planner.report()));
    }

    private void write(List<HistoryChange> changes, History history) throws SQLException {
        HistoryWriter writer = new HistoryWriter(session.history(), history.nextOrder());
        session.begin();
        try {
            for (HistoryChange change : changes) {
                write(change, history, writer);
            }
            session.commit();
        } catch (SQLException | RuntimeException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    private void write(HistoryChange change, History history, HistoryWriter writer) throws SQLException {
        switch (change.kind()) {
            case RECORD -> writer.record(session.connection(), file(change.key()), change.key(), Duration.ZERO);
            case REPLACE -> {
                session.history().delete(session.connection(), change.key());
                writer.record(session.connection(), file(change.key()), change.key(), Duration.ZERO);
            }
            case REMOVE -> session.history().delete(session.connection(), change.key());
            case CLEAR -> clear(change.key(), history);
        }
    }

    private Migration file(String key) {
        for (Migration file : files) {
            if (isSame(file.key(), key)) {
                return file;
            }
        }
        throw new AssertionError("a change without its file: " + key);
    }

    private void clear(String key, History history) throws SQLException {
        for (PartialMigration partial : history.partials()) {
            if (isSame(partial.key(), key)) {
                session.history()
                        .journal()
                        .finish(session.connection(), partial.attempt(), Outcome.CLEARED, Optional.empty());
            }
        }
    }

    private static boolean isSame(String key, String other) {
        Optional<Version> version = Version.tryParse(key);
        return key.equals(other) || (version.isPresent() && version.equals(Version.tryParse(other)));
    }
}
