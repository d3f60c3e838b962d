package dev.migrate.model;

import java.util.Optional;

/**
 * A migration as the files have it.
 *
 * @param version empty for a repeatable
 * @param name what the file name says besides the version; may be empty
 */
public record Migration(MigrationKind kind, Optional<Version> version, String name, Script up, Optional<Script> down) {

    /** What the column {@code version} of the history holds for it: the version as written, or {@code R__name}. */
    public String key() {
        return version.map(Version::toString).orElseGet(() -> AppliedMigration.REPEATABLE_PREFIX + name);
    }

    /** Version and name, as people say it. */
    public String label() {
        return AppliedMigration.label(key(), name);
    }
}
