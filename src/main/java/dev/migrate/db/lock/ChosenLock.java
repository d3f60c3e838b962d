package dev.migrate.db.lock;

import dev.migrate.db.LockHolder;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.SqlWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The session's lock, or the row where that would protect nothing. Other runs may have chosen otherwise, so who has got the one
 * looks at the other: of two that begin at once one sees the other at least, and it is the session's that is given back.
 */
final class ChosenLock implements MigrationLock {
    private final MigrationLock session;
    private final RowLock row;
    private final Connection working;
    private boolean byRow;
    private MigrationLock inTheWay;

    /**
     * @param byRow whether the row is chosen already
     * @param working the run's own connection
     */
    ChosenLock(MigrationLock session, RowLock row, boolean byRow, Connection working) {
        this.session = session;
        this.row = row;
        this.byRow = byRow;
        this.working = working;
        this.inTheWay = byRow ? row : session;
    }

    private MigrationLock chosen() {
        return byRow ? row : session;
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        inTheWay = chosen();
        if (!byRow && session.tryAcquire()) {
            return keepsSession();
        }
        if (!byRow && session.protectsNothing()) {
            byRow = true;
            inTheWay = row;
        }
        return byRow && acquiredByRow();
    }

    private boolean keepsSession() throws SQLException {
        if (row.isFreeFor(working)) {
            return true;
        }
        session.close();
        inTheWay = row;
        return false;
    }

    private boolean acquiredByRow() throws SQLException {
        if (!row.isTaken() && !row.tryAcquire()) {
            return false;
        }
        inTheWay = session;
        return !session.seemsHeld();
    }

    @Override
    public boolean isHeld() throws SQLException {
        return chosen().isHeld();
    }

    @Override
    public void whenLost(SqlWork ending) {
        row.whenLost(ending);
    }

    @Override
    public Optional<LockHolder> holder() throws SQLException {
        return inTheWay.holder();
    }

    @Override
    public void prepare(String run, String activity) {
        chosen().prepare(run, activity);
    }

    @Override
    public void announce(String activity) throws SQLException {
        chosen().announce(activity);
    }

    @Override
    public void announce(String run, String activity) throws SQLException {
        chosen().announce(run, activity);
    }

    @Override
    public boolean seemsHeld() throws SQLException {
        return session.seemsHeld() || row.seemsHeld();
    }

    @Override
    public Optional<String> terminate() throws SQLException {
        return inTheWay.terminate();
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            row.close();
        }
    }
}
