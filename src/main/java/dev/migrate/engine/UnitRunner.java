package dev.migrate.engine;

import dev.migrate.db.SessionChange;
import dev.migrate.engine.TaskFailure.Stage;
import dev.migrate.engine.script.PreparedScript;
import dev.migrate.engine.script.Scripts;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.StatementRole;
import java.sql.SQLException;

/** Runs the statements of a script that can't be one transaction, in the units that it is divided into. */
final class UnitRunner {
    /** Keeps account of what is done. */
    interface Account {
        /** Of those who need not know. */
        Account NONE = new Account() {};

        /** A statement has run, or needs not: its effect comes with that of its unit. */
        default void took(SqlStatement statement) {}

        /** All up to a statement is about to be committed; what is written now is committed with it. */
        default void commits(int statement) {}

        /** A statement has taken effect outside of our transactions. */
        default void tookEffect(int statement) {}

        /** Whether a statement must run anew that is done already. */
        default boolean isWantedAgain(SqlStatement statement) {
            return false;
        }
    }

    private final RunContext context;
    private final Session session;
    private final PreparedScript script;
    private final Account account;
    private StatementRunner statements;
    private int done;
    private boolean inTransaction;

    /** @param done statements of the script that need not run */
    UnitRunner(RunContext context, PreparedScript script, Account account, int done) {
        this.context = context;
        this.session = context.session();
        this.script = script;
        this.account = account;
        this.statements = new StatementRunner(context, script);
        this.done = done;
    }

    /** Statements whose effect is committed. */
    int done() {
        return done;
    }

    /**
     * Runs what is not done yet, but for committing the last of it; may be called again after a failure that trying again may
     * mend.
     */
    void run() throws SQLException {
        statements = new StatementRunner(context, script);
        Scripts.visit(script.script(), session.dialect().syntax(), this::one);
        statements.flush();
    }

    /** Commits what is open still. */
    void end() {
        if (inTransaction) {
            commit(script.statements());
        }
    }

    /** Commits together with what is open still, or by itself, work of ours. */
    void endWith(SqlWork work) {
        begin();
        statements.flush();
        context.at(Stage.RECORD, () -> statements.asOurselves(work));
        committed(script.statements());
    }

    /** Undoes what is open because of a failure. */
    void undoAfter(Exception failure) {
        if (inTransaction) {
            inTransaction = false;
            session.rollbackAfter(failure);
        }
    }

    /** Does work of ours in the script's session. */
    void asOurselves(SqlWork work) throws SQLException {
        statements.asOurselves(work);
    }

    private void one(SqlStatement statement) throws SQLException {
        if (statement.number() <= done) {
            if (account.isWantedAgain(statement)) {
                statements.run(statement);
            }
            return;
        }
        switch (script.segments().kind(statement.number())) {
            case GROUP -> grouped(statement);
            case OWN -> own(statement);
            case ALONE -> alone(statement);
            case OMITTED -> account.took(statement);
            case WHOLE, BEFORE, AFTER ->
                throw new AssertionError("not a unit of a script without a transaction: " + statement.number());
        }
    }

    private void grouped(SqlStatement statement) {
        begin();
        statements.add(statement);
        account.took(statement);
        boolean last = statement.number() == script.statements();
        if (script.segments().endsUnit(statement.number()) && !last) {
            commit(statement.number());
        }
    }

    private void alone(SqlStatement statement) throws SQLException {
        if (inTransaction) {
            // what the server would commit before this statement
            commit(statement.number() - 1);
        }
        context.at(Stage.PREPARE, session.history()::requireLock);
        SessionChange limit = session.dialect().liftLockTimeout(session.connection(), statement.head());
        try (limit) {
            statements.run(statement);
        }
        account.took(statement);
        tookEffect(statement.number());
    }

    /** In a transaction of the script's own. */
    private void own(SqlStatement statement) {
        StatementRole role = script.role(statement.number());
        boolean commits = role == StatementRole.COMMITS;
        account.took(statement);
        if (commits) {
            statements.flush();
            account.commits(statement.number());
            context.at(Stage.COMMIT, () -> session.dialect().leave(session.connection()));
        }
        if (role == StatementRole.ORDINARY) {
            statements.add(statement);
        } else {
            statements.run(statement);
        }
        if (role == StatementRole.BEGINS) {
            context.at(Stage.PREPARE, session::enter);
        }
        inTransaction = !commits && role != StatementRole.ROLLS_BACK;
        if (inTransaction) {
            return;
        }
        if (commits) {
            done = statement.number();
        } else {
            tookEffect(statement.number());
        }
    }

    private void tookEffect(int statement) {
        account.tookEffect(statement);
        done = statement;
    }

    private void begin() {
        if (!inTransaction) {
            context.at(Stage.PREPARE, session::begin);
            inTransaction = true;
        }
    }

    private void commit(int statement) {
        statements.flush();
        account.commits(statement);
        committed(statement);
    }

    private void committed(int statement) {
        context.at(Stage.COMMIT, session::commit);
        inTransaction = false;
        done = statement;
    }
}
