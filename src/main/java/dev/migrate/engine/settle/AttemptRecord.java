package dev.migrate.engine.settle;

import dev.migrate.db.SqlFailure;
import dev.migrate.db.history.Advance;
import dev.migrate.db.history.Attempt;
import dev.migrate.db.history.InFlightEnd;
import dev.migrate.db.history.JournalTable;
import dev.migrate.db.history.Outcome;
import dev.migrate.db.settle.Settlement;
import dev.migrate.engine.script.Fingerprints;
import dev.migrate.engine.script.Task;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Fingerprint;
import dev.migrate.model.InFlight;
import dev.migrate.model.MigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The journal's row of one attempt: says what is done and what has begun. What shares a transaction with the script goes over its
 * connection, all else over one of its own.
 */
public final class AttemptRecord implements AutoCloseable {
    private final JournalTable journal;
    private final Attempt attempt;
    private final Task task;
    private final Sides sides;
    private final Fingerprints unwritten = new Fingerprints();
    private Connection side;
    private long number;
    private int recorded;
    private int unrecorded;
    private List<Fingerprint> untilUnrecorded = List.of();
    private Optional<InFlight> inFlight = Optional.empty();
    private boolean committing;

    public AttemptRecord(JournalTable journal, Attempt attempt, Task task, Sides sides) throws SQLException {
        this.journal = journal;
        this.attempt = attempt;
        this.task = task;
        this.sides = sides;
        this.recorded = task.progress().done();
        this.side = sides.open();
    }

    /** The statement that the row says has begun. */
    public Optional<InFlight> inFlight() {
        return inFlight;
    }

    /** Whether the row says that a statement has begun of which a part may be committed. */
    public boolean isDoneInParts() {
        return inFlight.filter(begun -> begun.evidence().equals(Settlement.IN_PARTS))
                .isPresent();
    }

    /** The statement that has taken effect and is not recorded yet; 0 if there is none. */
    public int unrecorded() {
        return unrecorded;
    }

    /** Whether what was written last is being committed: if no answer comes, only the row itself knows. */
    public boolean isCommitting() {
        return committing;
    }

    /** The row is made, in place of the one that this attempt goes on with. */
    public void begin() throws SQLException {
        begin(Optional.empty());
    }

    private void begin(Optional<InFlight> first) throws SQLException {
        if (task.resumed().isEmpty()) {
            number = journal.begin(side, attempt, task.progress(), first);
        } else {
            // both or neither: what an attempt has done must always stand in exactly one open row
            sides.together(side, connection -> {
                journal.settle(connection, task.resumed().get().attempt(), Outcome.RESUMED);
                number = journal.begin(connection, attempt, task.progress(), first);
            });
        }
        inFlight = first;
    }

    /** A new try begins: what was not committed counts no more. */
    public void tryAgain() throws SQLException {
        if (unrecorded > 0) {
            record();
        }
        unwritten.take();
        committing = false;
    }

    /** A statement has run; its effect comes with what it is committed with. */
    public void took(String statement) {
        unwritten.add(statement);
    }

    /** A statement is about to run by itself; says also that all before it are done. */
    public void starts(InFlight statement) throws SQLException {
        if (number == 0) {
            begin(Optional.of(statement));
        } else {
            write(advance(statement.number() - 1), Optional.of(statement));
        }
    }

    /** A statement has taken effect by itself; what is written next says so. */
    public void tookEffect(int statement) {
        unrecorded = statement;
        untilUnrecorded = unwritten.all();
    }

    /** Says at once that a statement has taken effect. */
    public void record() throws SQLException {
        // what came after it in a transaction is not committed
        write(new Advance(recorded, unrecorded, untilUnrecorded), Optional.empty());
    }

    /** On the script's connection, as a part of its transaction: all up to a statement is done. */
    public void commits(Connection connection, int statement) throws SQLException {
        require(journal.advance(connection, number, advance(statement), Optional.empty()));
        committing = true;
    }

    /** The same, and that all is done. */
    public void completes(Connection connection) throws SQLException {
        require(journal.complete(connection, number, advance(task.statements())));
        committing = true;
    }

    /** That transaction is committed. */
    public void committed(int statement) {
        written(statement, Optional.empty());
    }

    /**
     * The attempt ended before its end.
     *
     * @param failure empty where it was ended between statements
     * @param done statements whose effect is committed
     * @param end of the statement that had begun
     */
    public void ended(Optional<SqlFailure> failure, int done, InFlightEnd end) throws SQLException {
        if (number == 0) {
            begin();
        }
        if (unrecorded > 0) {
            record();
        }
        boolean leftNothing = done == 0 && end == InFlightEnd.NONE && !task.wasCutOff();
        Outcome outcome = leftNothing ? Outcome.FAILED : Outcome.PARTIAL;
        onSide(connection -> journal.finish(connection, number, outcome, failure, end));
    }

    private Advance advance(int done) {
        return new Advance(recorded, done, unwritten.all());
    }

    private void write(Advance advance, Optional<InFlight> begins) throws SQLException {
        Connection first = side;
        onSide(connection -> {
            boolean ours = journal.advance(connection, number, advance, begins);
            // what was lost may have been no more than the answer
            require(ours || connection != first);
        });
        written(advance.done(), begins);
    }

    /** Writes what may be written twice; if the connection for it is gone, on a new one. */
    private void onSide(Sides.Work work) throws SQLException {
        try {
            work.on(side);
        } catch (SQLException e) {
            if (!sides.isLost(e)) {
                throw e;
            }
            side = sides.another();
            work.on(side);
        }
    }

    /** A run whose connection was lost without its notice must not go on beside the one that took its place. */
    private void require(boolean ours) {
        if (!ours) {
            throw MigrateException.because(
                            ErrorCode.LOCK_LOST, "another run has gone on with " + task.label() + " meanwhile")
                    .hint("'migrate info' shows how it stands.")
                    .build();
        }
    }

    private void written(int done, Optional<InFlight> begins) {
        recorded = done;
        unrecorded = 0;
        unwritten.take();
        inFlight = begins;
        committing = false;
    }

    @Override
    public void close() throws SQLException {
        sides.close(side);
    }
}
