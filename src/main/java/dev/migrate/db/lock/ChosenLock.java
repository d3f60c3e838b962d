package dev.migrate.db.lock;

import dev.migrate.db.LockHolder;
import dev.migrate.db.MigrationLock;
import dev.migrate.db.SqlWork;
import java.sql.SQLException;
import java.util.Optional;

/** The session's lock, until it turns out that it would protect nothing; then the row. */
final class ChosenLock implements MigrationLock {
    private final MigrationLock session;
    private final RowLock row;
    private boolean byRow;

    ChosenLock(MigrationLock session, RowLock row) {
        this.session = session;
        this.row = row;
    }

    private MigrationLock chosen() {
        return byRow ? row : session;
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        if (!byRow && session.tryAcquire()) {
            return true;
        }
        byRow |= session.protectsNothing();
        return byRow && row.tryAcquire();
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
        return chosen().holder();
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

    /** Which of both it is turns out only when it is taken. */
    @Override
    public boolean seemsHeld() throws SQLException {
        return session.seemsHeld() || row.seemsHeld();
    }

    @Override
    public Optional<String> terminate() throws SQLException {
        return chosen().terminate();
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            row.close();
        }
    }
}
