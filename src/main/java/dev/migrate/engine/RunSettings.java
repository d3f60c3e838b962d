package dev.migrate.engine;

import dev.migrate.db.EarlierRun;
import dev.migrate.db.SessionSettings;
import dev.migrate.db.lock.LockKind;
import dev.migrate.plan.LatePolicy;
import dev.migrate.plan.ResumePoint;
import dev.migrate.sql.placeholder.Placeholders;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run is to be done.
 *
 * @param lockWait how long to wait for another run's lock
 * @param earlier what is done about the session that holds it
 * @param lock what keeps other runs away
 * @param lease how long a lock that is a row stays ours without a sign of life
 * @param session what every session is set to before a script
 * @param lockRetries how often a script is tried again whose statement waited too long for a lock of the database's own
 * @param late what to do with migrations below the newest applied version
 * @param extent what is committed together
 * @param placeholders the values that replace them in scripts
 * @param resume what a person says of the statement in flight of a partial migration
 */
public record RunSettings(
        Duration lockWait,
        EarlierRun earlier,
        LockKind lock,
        Duration lease,
        SessionSettings session,
        int lockRetries,
        LatePolicy late,
        TransactionExtent extent,
        Placeholders placeholders,
        Optional<ResumePoint> resume) {}
