package dev.migrate.engine;

import dev.migrate.db.SessionChange;
import dev.migrate.db.SqlWork;
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

        /** Whether a statement that shares no transaction with others may have one with what is written in {@link #commits}. */
        default boolean takesPart() {
            return false;
        }

        /** A statement is about to run outside of our transactions; false if it need not, because it has taken effect before. */
        default boolean starts(SqlStatement statement) throws SQLException {
            return true;
        }

        /** Whether a statement that has run outside of our transactions must run once more. */
        default boolean isToRepeat(SqlStatement statement) throws SQLException {
            return false;
        }

        /** A statement has run, or needs not: its effect comes with that of its unit. */
        default void took(SqlStatement statement) {}

        /** All up to a statement is about to be committed; what is written now is committed with it. */
        default void commits(int statement) {}

        /** What {@link #commits} has written is committed. */
        default void committed(int statement) {}

        /** A statement has taken effect outside of our transactions. */
        default void tookEffect(int statement) {}

        /** Whether a statement must run anew that is done already. */
        default boolean isWantedAgain(SqlStatement statement) {
            return false;
        }
    }

    /** SQLSTATE active_sql_transaction: the server has not begun with the statement. */
    private static final String REFUSED_INSIDE = "25001";

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
        if (isOrdinary(statement) && account.takesPart() && sharesWithAccount(statement)) {
            return;
        }
        context.at(Stage.PREPARE, session.history()::requireLock);
        if (account.starts(statement)) {
            send(statement);
            while (account.isToRepeat(statement)) {
                send(statement);
            }
        }
        account.took(statement);
        tookEffect(statement.number());
    }

    private boolean isOrdinary(SqlStatement statement) {
        return script.role(statement.number()) == StatementRole.ORDINARY;
    }

    /** Where a script asks for no transaction, each statement has one of its own; false if the server refuses it there. */
    private boolean sharesWithAccount(SqlStatement statement) throws SQLException {
        begin();
        try {
            statements.run(statement);
        } catch (TaskFailure failure) {
            if (!failure.said().sqlState().equals(REFUSED_INSIDE)) {
                throw failure;
            }
            undoAfter(failure);
            return false;
        }
        account.took(statement);
        commit(statement.number());
        return true;
    }

    private void send(SqlStatement statement) throws SQLException {
        SessionChange limit = session.dialect().liftLockTimeout(session.connection(), statement.head());
        try (limit) {
            statements.run(statement);
            if (session.isSet() && session.dialect().settlement().mayLeaveOpen()) {
                context.at(Stage.COMMIT, session::commit);
            }
        }
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
            account.committed(done);
        } else {
            tookEffect(statement.number());
        }
    }

    private void tookEffect(int statement) {
        // before it is recorded: what can't be recorded at once must not run again because of that
        done = statement;
        account.tookEffect(statement);
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
        account.committed(statement);
    }
}
