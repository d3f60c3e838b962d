package dev.migrate.engine;

import dev.migrate.db.history.History;
import dev.migrate.db.history.Outcome;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the history say what a person says; runs no script. */
public final class Force {
    private final RunContext context;
    private final Session session;
    private final List<Migration> files;

    public Force(
            Session session,
            List<Migration> files,
            RunSettings settings,
            EventListener listener,
            Cancellation cancellation,
            Clock clock) {
        this.context = RunContext.of(session, settings, listener, cancellation, clock);
        this.session = session;
        this.files = files;
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
        return new LockedWork(context).run((lock, history) -> {
            List<HistoryChange> changes = changes(decision, history);
            write(changes, history);
            return changes;
        });
    }

    private List<HistoryChange> changes(Function<ForcePlanner, List<HistoryChange>> decision, History history) {
        Planner planner = new Planner(files, history.rows(), history.partials(), LatePolicy.APPLY);
        return decision.apply(new ForcePlanner(planner.report()));
    }

    private void write(List<HistoryChange> changes, History history) throws SQLException {
        HistoryWriter writer = new HistoryWriter(session.history(), history.nextOrder());
        Map<Object, Migration> known = new HashMap<>();
        files.forEach(file -> known.putIfAbsent(identity(file.key()), file));
        session.begin();
        try {
            for (HistoryChange change : changes) {
                write(change, Optional.ofNullable(known.get(identity(change.key()))), history, writer);
            }
            session.commit();
        } catch (SQLException | RuntimeException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    private void write(HistoryChange change, Optional<Migration> file, History history, HistoryWriter writer)
            throws SQLException {
        switch (change.kind()) {
            case RECORD -> writer.record(session.connection(), file.orElseThrow(), change.key(), Duration.ZERO);
            case REPLACE -> {
                session.history().delete(session.connection(), change.key());
                writer.record(session.connection(), file.orElseThrow(), change.key(), Duration.ZERO);
            }
            case REMOVE -> session.history().delete(session.connection(), change.key());
            case CLEAR -> clear(identity(change.key()), history);
        }
    }

    private void clear(Object identity, History history) throws SQLException {
        for (PartialMigration partial : history.partials()) {
            if (identity(partial.key()).equals(identity)) {
                session.history().journal().settle(session.connection(), partial.attempt(), Outcome.CLEARED);
            }
        }
    }

    private static Object identity(String key) {
        Optional<Version> version = Version.tryParse(key);
        return version.isPresent() ? version.get() : key;
    }
}
