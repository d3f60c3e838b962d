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
        requireKnown(version);
        List<HistoryChange> changes = new ArrayList<>();
        for (MigrationStatus status : statuses) {
            Optional<Version> own = status.version();
            if (own.isEmpty()) {
                continue;
            }
            if (own.get().compareTo(version) <= 0) {
                applied(status, changes);
            } else {
                pending(status, changes);
            }
        }
        return changes;
    }

    /** One version counts as applied as its file stands. */
    public List<HistoryChange> applied(Version version) {
        List<HistoryChange> changes = new ArrayList<>();
        MigrationStatus status = requireKnown(version);
        if (status.file().isEmpty() && status.applied().isEmpty()) {
            throw unknown(version);
        }
        applied(status, changes);
        return changes;
    }

    /** One version counts as not applied. */
    public List<HistoryChange> pending(Version version) {
        List<HistoryChange> changes = new ArrayList<>();
        pending(requireKnown(version), changes);
        return changes;
    }

    /** Nothing counts as applied. */
    public List<HistoryChange> none() {
        List<HistoryChange> changes = new ArrayList<>();
        statuses.forEach(status -> pending(status, changes));
        return changes;
    }

    private static void applied(MigrationStatus status, List<HistoryChange> changes) {
        boolean covered = status.state() == State.APPLIED;
        boolean baselineFile = status.file()
                .filter(file -> file.kind() == MigrationKind.BASELINE)
                .isPresent();
        if (status.file().isPresent() && !covered && !baselineFile) {
            HistoryChange.Kind kind =
                    status.applied().isEmpty() ? HistoryChange.Kind.RECORD : HistoryChange.Kind.REPLACE;
            changes.add(new HistoryChange(kind, status.key(), status.name()));
        }
        clear(status, changes);
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

    private MigrationStatus requireKnown(Version version) {
        return statuses.stream()
                .filter(status -> status.version().filter(version::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> unknown(version));
    }

    private static MigrateException unknown(Version version) {
        return MigrateException.because(ErrorCode.VERSION_UNKNOWN, "no migration has version " + version)
                .hint("'migrate info' lists the versions there are.")
                .build();
    }
}
