package dev.migrate.engine;

import dev.migrate.db.BoundStatement;
import dev.migrate.db.history.HistoryTable;
import dev.migrate.db.history.StoredScripts;
import dev.migrate.engine.script.Scripts;
import dev.migrate.engine.script.Task;
import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Migration;
import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.Script;
import dev.migrate.plan.Step;
import dev.migrate.source.TextScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes what a task changes in the history, in the transaction that is open. */
final class HistoryWriter {
    private final HistoryTable history;
    private long nextOrder;

    HistoryWriter(HistoryTable history, long nextOrder) {
        this.history = history;
        this.nextOrder = nextOrder;
    }

    void write(Connection connection, Task task, Duration took) throws SQLException {
        if (task.step() instanceof Step.Apply apply) {
            if (apply.replaced().isPresent()) {
                history.delete(connection, task.key());
            }
            record(connection, apply.migration(), task.key(), took);
        } else {
            history.delete(connection, task.key());
        }
    }

    /** The same as statements, for a transaction that is committed together with them. */
    List<BoundStatement> rows(Task task) {
        if (!(task.step() instanceof Step.Apply apply)) {
            return List.of(history.deletion(task.key()));
        }
        Migration migration = apply.migration();
        BoundStatement insertion = history.insertion(row(migration, task.key(), Optional.empty()), stored(migration));
        return apply.replaced().isPresent() ? List.of(history.deletion(task.key()), insertion) : List.of(insertion);
    }

    /** Writes that a migration, of which there is no row, is applied as its file stands. */
    void record(Connection connection, Migration migration, String key, Duration took) throws SQLException {
        history.insert(connection, row(migration, key, Optional.of(took)), stored(migration));
    }

    private AppliedMigration row(Migration migration, String key, Optional<Duration> took) {
        return new AppliedMigration(
                key,
                migration.name(),
                migration.kind(),
                nextOrder++,
                Optional.empty(),
                took,
                Optional.of(migration.up().checksum()));
    }

    private static StoredScripts stored(Migration migration) {
        return new StoredScripts(kept(migration.up()), migration.down().flatMap(HistoryWriter::keptForReverting));
    }

    /** A script that runs without its file must say by itself whether its placeholders are replaced. */
    private static Optional<String> keptForReverting(Script script) {
        Optional<PlaceholderMode> mode = script.directives().placeholders();
        return kept(script).map(text -> {
            boolean saysSo = mode.isEmpty()
                    || TextScript.of(script.file(), text)
                            .directives()
                            .placeholders()
                            .equals(mode);
            return saysSo ? text : "-- migrate:placeholders " + mode.get().word() + "\n" + text;
        });
    }

    private static Optional<String> kept(Script script) {
        return script.length() > StoredScripts.LIMIT ? Optional.empty() : Optional.of(Scripts.text(script));
    }
}
