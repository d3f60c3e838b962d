package dev.migrate.engine;

import dev.migrate.db.SqlFailure;
import dev.migrate.engine.script.CallbackTask;
import dev.migrate.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A task can't go on: what the database said, and to what. */
final class TaskFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was being done. */
    enum Stage {
        /** The session was made ready, or the transaction begun. */
        PREPARE,
        /** A connection was opened besides the one that the script has. */
        CONNECT,
        /** A statement of the script ran. */
        STATEMENT,
        /** The data were checked that the script was allowed to break meanwhile. */
        CHECK,
        /** History or journal were written. */
        RECORD,
        /** The transaction was committed. */
        COMMIT
    }

    private final Stage stage;
    private final transient SqlFailure said;
    private final transient @Nullable SqlStatement statement;
    private final transient @Nullable CallbackTask callback;
    private final boolean forGood;

    private TaskFailure(
            Stage stage,
            SqlFailure said,
            @Nullable SqlStatement statement,
            @Nullable CallbackTask callback,
            boolean forGood,
            @Nullable Throwable cause) {
        super(said.message(), cause);
        this.stage = stage;
        this.said = said;
        this.statement = statement;
        this.callback = callback;
        this.forGood = forGood;
    }

    static TaskFailure of(Stage stage, SqlFailure said, SQLException cause) {
        return new TaskFailure(stage, said, null, null, false, cause);
    }

    static TaskFailure ofStatement(SqlStatement statement, SqlFailure said, SQLException cause) {
        return new TaskFailure(Stage.STATEMENT, said, statement, null, false, cause);
    }

    static TaskFailure ofViolation(String violation) {
        SqlFailure said = new SqlFailure(
                SqlFailure.Kind.STATEMENT, violation, "", OptionalInt.empty(), Optional.empty(), List.of());
        return new TaskFailure(Stage.CHECK, said, null, null, false, null);
    }

    /** The database calls the statement successful, but what it promised is not there. */
    static TaskFailure ofMissingEffect(SqlStatement statement, String found) {
        SqlFailure said =
                new SqlFailure(SqlFailure.Kind.STATEMENT, found, "", OptionalInt.empty(), Optional.empty(), List.of());
        return new TaskFailure(Stage.STATEMENT, said, statement, null, false, null);
    }

    /** The same failure, of what must not be tried again by itself. */
    TaskFailure forGood() {
        return new TaskFailure(stage, said, statement, callback, true, getCause());
    }

    boolean isForGood() {
        return forGood;
    }

    /** The same failure, as that of a callback. */
    TaskFailure in(CallbackTask where) {
        return new TaskFailure(stage, said, statement, where, forGood, getCause());
    }

    Stage stage() {
        return stage;
    }

    SqlFailure said() {
        return said;
    }

    /** The statement of the script that was refused. */
    Optional<SqlStatement> statement() {
        return Optional.ofNullable(statement);
    }

    /** The callback that failed, where it is not the task itself. */
    Optional<CallbackTask> callback() {
        return Optional.ofNullable(callback);
    }
}
