package dev.migrate.plan;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what {@code force} changes in the history so that it says what a person says. */
public final class ForcePlanner {
    private final List<MigrationStatus> statuses;

    public ForcePlanner(StatusReport report) {
        this.statuses = report.migrations();
    }

    /** "The database is at this version": every file up to it counts as applied as it stands, nothing above it does. */
    public List<HistoryChange> at(Version version) {
        known(version.toString());
        boolean covered = hasBaselineUpTo(version);
        List<HistoryChange> changes = new ArrayList<>();
        for (MigrationStatus status : statuses) {
            Optional<Version> own = status.version();
            if (own.isEmpty()) {
                continue;
            }
            if (own.get().compareTo(version) > 0) {
                pending(status, changes);
            } else if (covered || status.applied().isPresent()) {
                applied(status, changes);
            } else {
                record(status, changes);
                clear(status, changes);
            }
        }
        return changes;
    }

    /** Whether a baseline's row stays, with all that it covers. */
    private boolean hasBaselineUpTo(Version version) {
        for (MigrationStatus status : statuses) {
            boolean baseline = status.applied()
                    .filter(row -> row.kind() == MigrationKind.BASELINE)
                    .isPresent();
            if (baseline && status.version().orElseThrow().compareTo(version) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** One migration, named by its version or as the history calls it, counts as applied as its file stands. */
    public List<HistoryChange> applied(String key) {
        List<HistoryChange> changes = new ArrayList<>();
        for (MigrationStatus status : known(key)) {
            if (status.file().isEmpty() && status.applied().isEmpty()) {
                throw unknown(key);
            }
            applied(status, changes);
        }
        return changes;
    }

    /** One migration, named by its version or as the history calls it, counts as not applied. */
    public List<HistoryChange> pending(String key) {
        List<HistoryChange> changes = new ArrayList<>();
        known(key).forEach(status -> pending(status, changes));
        return changes;
    }

    /** Nothing counts as applied. */
    public List<HistoryChange> none() {
        List<HistoryChange> changes = new ArrayList<>();
        statuses.forEach(status -> pending(status, changes));
        return changes;
    }

    private static void applied(MigrationStatus status, List<HistoryChange> changes) {
        if (status.state() != State.APPLIED) {
            record(status, changes);
        }
        clear(status, changes);
    }

    /** A baseline is not recorded: what it covers is. */
    private static void record(MigrationStatus status, List<HistoryChange> changes) {
        boolean isNew = status.applied().isEmpty();
        boolean baselineFile = status.file()
                .filter(file -> file.kind() == MigrationKind.BASELINE)
                .isPresent();
        if (status.file().isPresent() && !(isNew && baselineFile)) {
            HistoryChange.Kind kind = isNew ? HistoryChange.Kind.RECORD : HistoryChange.Kind.REPLACE;
            changes.add(new HistoryChange(kind, status.key(), status.name()));
        }
    }

    private static void pending(MigrationStatus status, List<HistoryChange> changes) {
        if (status.applied().isPresent()) {
            changes.add(new HistoryChange(HistoryChange.Kind.REMOVE, status.key(), status.name()));
        }
        clear(status, changes);
    }

    private static void clear(MigrationStatus status, List<HistoryChange> changes) {
        if (status.partial().isPresent()) {
            changes.add(new HistoryChange(HistoryChange.Kind.CLEAR, status.key(), status.name()));
        }
    }

    /** All that has a version: a baseline may share it with a versioned migration. */
    private List<MigrationStatus> known(String key) {
        Optional<Version> version = Version.tryParse(key);
        List<MigrationStatus> known = statuses.stream()
                .filter(status -> version.isPresent()
                        ? status.version().equals(version)
                        : status.key().equals(key))
                .toList();
        if (known.isEmpty()) {
            throw unknown(key);
        }
        return known;
    }

    private static MigrateException unknown(String key) {
        return MigrateException.because(ErrorCode.VERSION_UNKNOWN, "no migration has version " + key)
                .hint("'migrate info' lists the versions there are; a repeatable is named R__ and its name.")
                .build();
    }
}
