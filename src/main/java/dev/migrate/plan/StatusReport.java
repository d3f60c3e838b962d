package dev.migrate.plan;

import dev.migrate.model.Problem;
import dev.migrate.model.Version;
import java.util.List;
import java.util.Optional;

/**
 * The state of everything: what {@code info} shows.
 *
 * @param migrations versioned ones in order of version, then repeatables in order of name
 * @param version the newest applied version
 * @param problems what {@code up} would refuse, and what it would warn of
 * @param notes what is only half there in the database, whoever left it
 */
public record StatusReport(
        List<MigrationStatus> migrations, Optional<Version> version, List<Problem> problems, List<String> notes) {
    public StatusReport {
        notes = List.copyOf(notes);
        migrations = List.copyOf(migrations);
        problems = List.copyOf(problems);
    }

    /** A report that knows nothing of the database but its history. */
    public StatusReport(List<MigrationStatus> migrations, Optional<Version> version, List<Problem> problems) {
        this(migrations, version, problems, List.of());
    }

    /** Migrations that {@code up} would run: pending, partial and outdated ones. */
    public List<MigrationStatus> pending() {
        return migrations.stream()
                .filter(status -> status.state() == State.PENDING
                        || status.state() == State.PARTIAL
                        || status.state() == State.OUTDATED)
                .toList();
    }
}
