package dev.migrate.engine;

import dev.migrate.db.Answers;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.event.Event;
import dev.migrate.model.Location;
import dev.migrate.model.Severity;
import dev.migrate.sql.SqlStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Follows statements that are sent together, and tells as events what becomes of each. */
final class Conversation implements Answers, AutoCloseable {
    /** Whoever shows a statement shows its beginning. */
    private static final int SHOWN = 500;

    private final RunContext context;
    private final PreparedScript task;
    private final List<SqlStatement> statements;
    private final int rows;
    private final Duration lockTimeout;
    private int answered;
    private int rowsAnswered;
    private Instant startedAt;

    /**
     * @param rows of ours that come behind the statements, and after them the commit; 0 if neither does
     * @param lockTimeout how long each of the statements waits for a lock
     */
    Conversation(
            RunContext context, PreparedScript task, List<SqlStatement> statements, int rows, Duration lockTimeout) {
        this.context = context;
        this.task = task;
        this.statements = statements;
        this.rows = rows;
        this.lockTimeout = lockTimeout;
        this.startedAt = context.clock().instant();
        if (!statements.isEmpty()) {
            started();
        }
    }

    /** The statement that is not answered yet. */
    SqlStatement current() {
        return statements.get(Math.min(answered, statements.size() - 1));
    }

    /** What is not answered yet where the statements are, and rows of ours come behind them. */
    Optional<Stage> stageOfOurs() {
        if (rows == 0 || answered < statements.size()) {
            return Optional.empty();
        }
        return Optional.of(rowsAnswered < rows ? Stage.RECORD : Stage.COMMIT);
    }

    @Override
    public void notice(Severity severity, String message) {
        Optional<Location> location =
                statements.isEmpty() ? Optional.empty() : Optional.of(current().location());
        context.listener().on(new Event.Notice(severity, message, location));
    }

    @Override
    public void done(OptionalLong rows) {
        if (stageOfOurs().isPresent()) {
            rowsAnswered++;
            return;
        }
        Instant now = context.clock().instant();
        context.watch().ended();
        context.listener()
                .on(new Event.StatementFinished(
                        task.label(),
                        current().number(),
                        task.statements(),
                        Duration.between(startedAt, now),
                        rows.isPresent() ? Optional.of(rows.getAsLong()) : Optional.empty()));
        answered++;
        if (answered < statements.size()) {
            startedAt = now;
            started();
        }
    }

    private void started() {
        SqlStatement statement = current();
        String text = statement.text();
        context.listener()
                .on(new Event.StatementStarted(
                        task.label(),
                        statement.number(),
                        task.statements(),
                        statement.location(),
                        text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…"));
        context.watch().started(task, statement, lockTimeout);
    }

    @Override
    public void close() {
        context.watch().ended();
    }
}
