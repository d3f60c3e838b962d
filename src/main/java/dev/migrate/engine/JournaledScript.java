package dev.migrate.engine;

import dev.migrate.db.SqlFailure;
import dev.migrate.db.history.InFlightEnd;
import dev.migrate.db.history.JournalTable;
import dev.migrate.db.settle.Settlement;
import dev.migrate.db.settle.Verdict;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.SessionStatement;
import dev.migrate.engine.script.StatementHash;
import dev.migrate.engine.script.Task;
import dev.migrate.engine.settle.AttemptRecord;
import dev.migrate.event.Event;
import dev.migrate.model.InFlight;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementRole;
import dev.migrate.sql.UnitKind;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs a script that can't be one transaction: its ordinary statements share transactions with the journal's row, the
 * others run alone and are journaled before and after, on a connection that nothing in the script touches.
 */
final class JournaledScript implements AutoCloseable {
    private final RunContext context;
    private final Session session;
    private final HistoryWriter history;
    private final Task task;
    private final AttemptRecord record;
    private final Settlement settlement;
    private final UnitRunner units;
    private final List<CallbackScript> after;
    private boolean resumes;

    JournaledScript(RunContext context, HistoryWriter history, Task task) {
        this.context = context;
        this.session = context.session();
        this.history = history;
        this.task = task;
        this.record = record(context, task);
        this.settlement = session.dialect().settlement();
        this.units =
                new UnitRunner(context, task, new Account(), task.progress().done());
        this.after = task.after().stream()
                .map(callback -> CallbackScript.around(context, callback, task))
                .toList();
        this.resumes = units.done() > 0;
    }

    private static AttemptRecord record(RunContext context, Task task) {
        JournalTable journal = context.session().history().journal();
        try {
            return new AttemptRecord(journal, context.attempt(task), task, context.sides());
        } catch (SQLException e) {
            throw TaskFailure.of(Stage.CONNECT, context.explain(e), e);
        }
    }

    /** What of the script is in the database after a failure, as far as it is known. */
    String leftBehind(TaskFailure failure) {
        return new LeftBehind(task, units.done(), record.unrecorded(), record.isDoneInParts(), isInDoubt(failure))
                .after(failure);
    }

    /** Whether a commit has got no answer: what it has done, the row says that was to be committed with it. */
    boolean isInDoubt(TaskFailure failure) {
        return record.isCommitting() && failure.said().kind().leavesOpen();
    }

    /** Mends what an earlier attempt has left, then records that this one begins, unless its first statement will do so. */
    void begin() throws SQLException {
        // the earlier attempt's row stays open until then: this may be interrupted, too
        task.settled().ifPresent(settled -> settled.verdict().repairs().forEach(context::repair));
        int next = units.done() + 1;
        boolean startsAlone = task.before().isEmpty() && next <= task.statements() && isRecordedBefore(next);
        if (!startsAlone) {
            record.begin();
        }
    }

    /** Whether a statement runs by itself, and the journal says so before it does. */
    private boolean isRecordedBefore(int statement) {
        return task.segments().kind(statement) == UnitKind.ALONE && task.role(statement) != StatementRole.ORDINARY;
    }

    /** Runs what is not done yet; may be called again after a failure that trying again may mend. */
    void run() throws SQLException {
        Instant start = context.clock().instant();
        context.at(Stage.RECORD, record::tryAgain);
        try {
            units.run();
            runAfter();
            finish(Duration.between(start, context.clock().instant()));
        } catch (TaskFailure failure) {
            units.undoAfter(failure);
            // to run it again would be to do twice what it has committed
            throw record.isDoneInParts() && failure.stage() == Stage.STATEMENT ? failure.forGood() : failure;
        } catch (RuntimeException | SQLException e) {
            units.undoAfter(e);
            throw e;
        } finally {
            resumes = false;
        }
    }

    /** A migration counts as applied when the callbacks after it are done, too. */
    private void runAfter() throws SQLException {
        if (!after.isEmpty()) {
            units.end();
        }
        for (CallbackScript callback : after) {
            callback.told(callback::apart);
        }
    }

    /** The last transaction of the script, or one of its own, takes the history's row along. */
    private void finish(Duration took) {
        units.endWith(() -> {
            history.write(session.connection(), task, took);
            record.completes(session.connection());
        });
    }

    /** The journal's row, which goes along with each transaction, and is written before what runs by itself. */
    private final class Account implements UnitRunner.Account {
        private int repeated;

        @Override
        public boolean takesPart() {
            return true;
        }

        @Override
        public boolean starts(SqlStatement statement) {
            boolean[] wanted = {true};
            context.at(Stage.RECORD, () -> {
                wanted[0] = !hasTakenEffect(statement);
                if (wanted[0]) {
                    String evidence = settlement.evidence(
                            session.connection(), task.sent(statement).text());
                    record.starts(InFlight.starting(statement.number(), StatementHash.of(statement.text()), evidence));
                }
            });
            return wanted[0];
        }

        /** In an earlier try of this run, whose leftovers are mended. */
        private boolean hasTakenEffect(SqlStatement statement) throws SQLException {
            Optional<InFlight> tried = record.inFlight().filter(begun -> begun.number() == statement.number());
            if (tried.isEmpty()) {
                return false;
            }
            Verdict verdict =
                    settlement.verdict(session.connection(), tried.get().evidence());
            verdict.repairs().forEach(context::repair);
            return verdict.kind() == Verdict.Kind.DONE;
        }

        @Override
        public boolean isToRepeat(SqlStatement statement) throws SQLException {
            String evidence = record.inFlight().map(InFlight::evidence).orElse(Settlement.NONE);
            Verdict verdict = settlement.confirmed(session.connection(), evidence);
            if (verdict.kind() == Verdict.Kind.DONE) {
                return false;
            }
            if (verdict.kind() == Verdict.Kind.BUSY || repeated == statement.number()) {
                throw TaskFailure.ofMissingEffect(statement, verdict.finding());
            }
            repeated = statement.number();
            context.listener()
                    .on(new Event.StatementSettled(
                            task.label(),
                            statement.number(),
                            "Statement " + statement.number() + " of " + task.label() + ": " + verdict.finding()));
            verdict.repairs().forEach(context::repair);
            return true;
        }

        @Override
        public void took(SqlStatement statement) {
            record.took(statement.text());
        }

        @Override
        public void commits(int statement) {
            context.at(Stage.RECORD, () -> units.asOurselves(() -> record.commits(session.connection(), statement)));
        }

        @Override
        public void committed(int statement) {
            record.committed(statement);
        }

        /** What comes next says so, if it is written at once. */
        @Override
        public void tookEffect(int statement) {
            record.tookEffect(statement);
            boolean isLast = statement == task.statements();
            boolean isSaidNext = isLast ? after.isEmpty() : isRecordedBefore(statement + 1) || isSettledByItself();
            if (!isSaidNext) {
                context.at(Stage.RECORD, record::record);
            }
        }

        /** Whether what the row says already would tell, too: then the transaction that comes next says it. */
        private boolean isSettledByItself() {
            return record.inFlight()
                    .filter(begun -> !begun.evidence().equals(Settlement.NONE))
                    .isPresent();
        }

        @Override
        public boolean isWantedAgain(SqlStatement statement) {
            return resumes && SessionStatement.of(statement.head()) == SessionStatement.REPEATABLE;
        }
    }

    /** Records what has taken effect and waits to be recorded, before anybody is told of it. */
    void catchUp() throws SQLException {
        if (record.unrecorded() > 0) {
            record.record();
        }
    }

    /** Records that the attempt ended before its end; {@code failure} is empty where it was ended between statements. */
    void ended(Optional<SqlFailure> failure) throws SQLException {
        record.ended(failure, units.done(), end(failure));
    }

    /** Of a statement that was refused it is known at once whether it has left something. */
    private InFlightEnd end(Optional<SqlFailure> failure) {
        if (record.inFlight().isEmpty() || record.unrecorded() > 0) {
            return InFlightEnd.NONE;
        }
        boolean answered = failure.isPresent() && !failure.get().kind().leavesOpen();
        if (!answered || record.isDoneInParts()) {
            return InFlightEnd.OPEN;
        }
        try {
            Verdict verdict = settlement.verdict(
                    session.connection(), record.inFlight().get().evidence());
            boolean done = verdict.kind() == Verdict.Kind.DONE || verdict.kind() == Verdict.Kind.BUSY;
            return done || !verdict.repairs().isEmpty() ? InFlightEnd.REFUSED : InFlightEnd.NONE;
        } catch (SQLException notTold) {
            return InFlightEnd.REFUSED;
        }
    }

    @Override
    public void close() throws SQLException {
        record.close();
    }
}
