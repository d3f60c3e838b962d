package dev.migrate.plan;

import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Direction;
import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins files, history and journal into the state of each migration. */
final class Reconciler {
    private final List<Migration> files;
    private final Map<Object, AppliedMigration> rows = new LinkedHashMap<>();
    private final Map<Object, PartialMigration> partials = new LinkedHashMap<>();
    private final Map<Object, String> baselineNames = new HashMap<>();
    private final @Nullable Version newest;
    private final @Nullable Version baseline;

    Reconciler(List<Migration> files, List<AppliedMigration> applied, List<PartialMigration> interrupted) {
        this.files = files;
        Version highest = null;
        Version covered = null;
        for (AppliedMigration row : applied) {
            rows.put(identity(row.version(), row.key()), row);
            Version version = row.version().orElse(null);
            highest = later(highest, version);
            covered = row.kind() == MigrationKind.BASELINE ? later(covered, version) : covered;
        }
        for (PartialMigration partial : interrupted) {
            partials.put(identity(Version.tryParse(partial.key()), partial.key()), partial);
        }
        for (Migration file : files) {
            if (file.kind() == MigrationKind.BASELINE) {
                baselineNames.put(identity(file.version(), file.key()), file.name());
            }
        }
        newest = highest;
        baseline = covered;
    }

    /** The newest applied version. */
    Optional<Version> newest() {
        return Optional.ofNullable(newest);
    }

    /** Versioned migrations in order of version, then repeatables in order of name. */
    List<MigrationStatus> statuses() {
        List<MigrationStatus> statuses = new ArrayList<>();
        Map<Object, AppliedMigration> unmatched = new LinkedHashMap<>(rows);
        Map<Object, PartialMigration> unfinished = new HashMap<>(partials);
        for (Migration file : files) {
            Object identity = identity(file.version(), file.key());
            AppliedMigration row = rows.get(identity);
            if (file.kind() == MigrationKind.BASELINE && !takesPart(file, row)) {
                continue;
            }
            unmatched.remove(identity);
            PartialMigration partial = partials.get(identity);
            if (partial != null && isOf(partial, file)) {
                unfinished.remove(identity);
                statuses.add(status(file, row, partial));
            } else {
                statuses.add(status(file, row, null));
            }
        }
        for (Map.Entry<Object, AppliedMigration> entry : unmatched.entrySet()) {
            statuses.add(withoutFile(Optional.of(entry.getValue()), unfinished.remove(entry.getKey())));
        }
        for (PartialMigration partial : unfinished.values()) {
            statuses.add(withoutFile(Optional.empty(), partial));
        }
        statuses.sort(Reconciler::order);
        return statuses;
    }

    private static int order(MigrationStatus one, MigrationStatus other) {
        Version version = one.version().orElse(null);
        Version otherVersion = other.version().orElse(null);
        if (version != null && otherVersion != null && !version.equals(otherVersion)) {
            return version.compareTo(otherVersion);
        }
        if ((version == null) != (otherVersion == null)) {
            return version == null ? 1 : -1;
        }
        return one.key().compareTo(other.key());
    }

    /** A baseline is for empty databases; on others only the one that was applied, or begun, is of interest. */
    private boolean takesPart(Migration baselineFile, @Nullable AppliedMigration row) {
        if (row != null && row.kind() == MigrationKind.BASELINE) {
            return true;
        }
        Object identity = identity(baselineFile.version(), baselineFile.key());
        for (Map.Entry<Object, PartialMigration> begun : partials.entrySet()) {
            if (!begun.getKey().equals(identity) || !isOf(begun.getValue(), baselineFile)) {
                return false;
            }
        }
        return rows.isEmpty();
    }

    /** A baseline and a versioned migration may have the same version; the journal tells them apart by their names. */
    private boolean isOf(PartialMigration partial, Migration file) {
        if (file.kind() == MigrationKind.BASELINE || partial.name().equals(file.name())) {
            return partial.name().equals(file.name());
        }
        return !partial.name().equals(baselineNames.get(identity(file.version(), file.key())));
    }

    private MigrationStatus status(Migration file, @Nullable AppliedMigration row, @Nullable PartialMigration partial) {
        Optional<AppliedMigration> applied = Optional.ofNullable(row);
        if (partial != null) {
            return new MigrationStatus(
                    State.PARTIAL, Optional.of(file), applied, Optional.of(partial), Optional.of(note(partial)));
        }
        if (row != null && row.kind() == MigrationKind.BASELINE && file.kind() != MigrationKind.BASELINE) {
            boolean isBaselines = baselineNames.containsKey(identity(file.version(), file.key()));
            return covered(file, isBaselines ? Optional.empty() : applied);
        }
        if (row != null) {
            return new MigrationStatus(
                    compared(file, row), Optional.of(file), applied, Optional.empty(), Optional.empty());
        }
        Version version = file.version().orElse(null);
        if (version != null && baseline != null && version.compareTo(baseline) <= 0) {
            return covered(file, Optional.empty());
        }
        boolean late = version != null && newest != null && version.compareTo(newest) < 0;
        return new MigrationStatus(
                late ? State.LATE : State.PENDING, Optional.of(file), applied, Optional.empty(), Optional.empty());
    }

    private MigrationStatus covered(Migration file, Optional<AppliedMigration> row) {
        return new MigrationStatus(
                State.APPLIED,
                Optional.of(file),
                row,
                Optional.empty(),
                Optional.of("covered by baseline " + baseline));
    }

    private static State compared(Migration file, AppliedMigration row) {
        boolean same = row.checksum().map(file.up().checksum()::equals).orElse(true);
        if (same) {
            return State.APPLIED;
        }
        return file.kind() == MigrationKind.REPEATABLE ? State.OUTDATED : State.CHANGED;
    }

    private static MigrationStatus withoutFile(Optional<AppliedMigration> row, @Nullable PartialMigration partial) {
        if (partial == null) {
            return new MigrationStatus(State.MISSING, Optional.empty(), row, Optional.empty(), Optional.empty());
        }
        return new MigrationStatus(
                State.PARTIAL, Optional.empty(), row, Optional.of(partial), Optional.of(note(partial)));
    }

    private static String note(PartialMigration partial) {
        int done = partial.progress().done();
        String what = partial.direction() == Direction.UP ? "" : "down ";
        if (partial.cutOff()) {
            return what + "running, or cut off: " + done + " of " + partial.total() + " statements done"
                    + (done < partial.total() ? "; statement " + (done + 1) + " may have taken effect" : "");
        }
        return what + "stopped after statement " + done + " of " + partial.total()
                + partial.error().map(error -> ": " + firstLine(error)).orElse("");
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static @Nullable Version later(@Nullable Version left, @Nullable Version right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.compareTo(right) >= 0 ? left : right;
    }

    private static Object identity(Optional<Version> version, String key) {
        return version.isPresent() ? version.get() : key;
    }
}
