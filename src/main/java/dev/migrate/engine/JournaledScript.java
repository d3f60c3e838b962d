package dev.migrate.engine;

import dev.migrate.db.Attempt;
import dev.migrate.db.JournalTable;
import dev.migrate.db.LiftedLimit;
import dev.migrate.db.Outcome;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementRole;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a script that can't be one transaction: its ordinary statements share transactions with the journal's row, the
 * others run alone and are journaled as they finish.
 */
final class JournaledScript {
    /** What prepares the session and is lost with it: done again when a script goes on in a new one. */
    private static final Set<String> SESSION_STATEMENTS = Set.of("SET", "USE", "PRAGMA");

    private final Session session;
    private final StatementRunner statements;
    private final HistoryWriter history;
    private final Clock clock;
    private final Task task;
    private final JournalTable journal;
    private final Fingerprints unwritten = new Fingerprints();
    private long attempt;
    private int done;
    private boolean inTransaction;

    JournaledScript(Session session, StatementRunner statements, HistoryWriter history, Clock clock, Task task) {
        this.session = session;
        this.statements = statements;
        this.history = history;
        this.clock = clock;
        this.task = task;
        this.journal = session.history().journal();
        this.done = task.progress().done();
    }

    /** Statements whose effect is committed. */
    int done() {
        return done;
    }

    /** Records that the attempt begins, and that it goes on with an earlier one. */
    void begin(Attempt begun) throws SQLException {
        session.begin();
        try {
            attempt = journal.begin(session.connection(), begun, task.progress());
            if (task.resumed().isPresent()) {
                journal.finish(session.connection(), task.resumed().get().attempt(), Outcome.RESUMED, Optional.empty());
            }
            session.commit();
        } catch (SQLException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    /** Runs what is not done yet; may be called again after a failure that trying again may mend. */
    void run() throws SQLException {
        Instant start = clock.instant();
        unwritten.take();
        try {
            Scripts.visit(task.script(), session.dialect().syntax(), this::one);
            statements.restoreUser();
            finish(Duration.between(start, clock.instant()));
        } catch (RuntimeException | SQLException e) {
            if (inTransaction) {
                inTransaction = false;
                session.rollbackAfter(e);
            }
            throw e;
        }
    }

    private void one(SqlStatement statement) throws SQLException {
        if (statement.number() <= done) {
            repeatForSession(statement);
            return;
        }
        switch (task.segments().kind(statement.number())) {
            case GROUP -> grouped(statement);
            case OWN -> own(statement);
            case ALONE -> alone(statement);
            case WHOLE, BEFORE, AFTER, OMITTED ->
                throw new AssertionError("not a unit of a journaled script: " + statement.number());
        }
    }

    private void repeatForSession(SqlStatement statement) {
        List<String> tokens = statement.head().tokens();
        if (!tokens.isEmpty() && SESSION_STATEMENTS.contains(tokens.get(0))) {
            statements.run(task, statement);
        }
    }

    private void grouped(SqlStatement statement) throws SQLException {
        if (!inTransaction) {
            session.begin();
            inTransaction = true;
        }
        statements.run(task, statement);
        unwritten.add(statement.text());
        boolean last = statement.number() == task.statements();
        if (task.segments().endsUnit(statement.number()) && !last) {
            write(statement.number());
            session.commit();
            inTransaction = false;
            committed(statement.number());
        }
    }

    private void alone(SqlStatement statement) throws SQLException {
        LiftedLimit limit = session.dialect().liftLockTimeout(session.connection(), statement.head());
        try (limit) {
            statements.run(task, statement);
        }
        unwritten.add(statement.text());
        committed(statement.number());
        write(statement.number());
    }

    /** A transaction of the script's own takes the journal's row along. */
    private void own(SqlStatement statement) throws SQLException {
        StatementRole role = task.role(statement.number());
        boolean commits = role == StatementRole.COMMITS;
        unwritten.add(statement.text());
        if (commits) {
            write(statement.number());
        }
        statements.run(task, statement);
        inTransaction = !task.segments().endsUnit(statement.number());
        if (inTransaction) {
            return;
        }
        committed(statement.number());
        if (!commits) {
            write(statement.number());
        }
    }

    private void write(int statement) throws SQLException {
        journal.advance(session.connection(), attempt, statement, unwritten.take());
    }

    private void committed(int statement) {
        done = statement;
    }

    /** The last transaction of the script, or one of its own, takes the history's row along. */
    private void finish(Duration took) throws SQLException {
        if (!inTransaction) {
            session.begin();
            inTransaction = true;
        }
        write(task.statements());
        history.write(session.connection(), task, took);
        journal.finish(session.connection(), attempt, Outcome.DONE, Optional.empty());
        session.commit();
        inTransaction = false;
        committed(task.statements());
    }

    /** Records that the attempt ended before its end. */
    void failed(StatementFailure failure) throws SQLException {
        journal.finish(session.connection(), attempt, outcome(), Optional.of(failure.said()));
    }

    /** Records that the attempt was ended between two statements. */
    void stopped() throws SQLException {
        journal.finish(session.connection(), attempt, outcome(), Optional.empty());
    }

    private Outcome outcome() {
        return done > 0 ? Outcome.PARTIAL : Outcome.FAILED;
    }
}
