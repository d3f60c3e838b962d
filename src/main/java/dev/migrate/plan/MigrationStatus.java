package dev.migrate.plan;

import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Version;
import java.util.Optional;

/**
 * A migration as files, history and journal have it together; at least one of the three is there.
 *
 * @param note what a person should know besides the state: the baseline that covers it, the statement it stopped at
 */
public record MigrationStatus(
        State state,
        Optional<Migration> file,
        Optional<AppliedMigration> applied,
        Optional<PartialMigration> partial,
        Optional<String> note) {

    /** What the history calls it, or will call it. */
    public String key() {
        return applied.map(AppliedMigration::key)
                .or(() -> file.map(Migration::key))
                .or(() -> partial.map(PartialMigration::key))
                .orElseThrow();
    }

    /** The name in the file, else the one recorded. */
    public String name() {
        return file.map(Migration::name)
                .or(() -> applied.map(AppliedMigration::name))
                .or(() -> partial.map(PartialMigration::name))
                .orElseThrow();
    }

    /** Version and name, as people say it. */
    public String label() {
        return applied.map(AppliedMigration::label)
                .or(() -> file.map(Migration::label))
                .orElseGet(() -> key() + " " + name());
    }

    /** Its kind; what is known from the journal alone is versioned. */
    public MigrationKind kind() {
        return file.map(Migration::kind)
                .or(() -> applied.map(AppliedMigration::kind))
                .orElse(MigrationKind.VERSIONED);
    }

    /** Its version; empty for a repeatable. */
    public Optional<Version> version() {
        return kind() == MigrationKind.REPEATABLE ? Optional.empty() : Version.tryParse(key());
    }
}
