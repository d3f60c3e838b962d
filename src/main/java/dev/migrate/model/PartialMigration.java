package dev.migrate.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An attempt that began, committed some of its statements or may have, and did not reach its end.
 *
 * @param attempt number of its row in the journal
 * @param key of the migration, as in the history
 * @param startedAt when the attempt began
 * @param total statements in the script at that time
 * @param error the database's words, where the attempt lived to record them
 * @param cutOff it did not live to record how it ended, or is still running
 * @param inFlight the statement whose effect is not known
 */
public record PartialMigration(
        long attempt,
        String key,
        String name,
        Direction direction,
        Instant startedAt,
        Progress progress,
        int total,
        Optional<String> error,
        boolean cutOff,
        Optional<InFlight> inFlight) {}
