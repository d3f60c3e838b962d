package dev.migrate.source.name;

import dev.migrate.model.MigrationKind;
import dev.migrate.model.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes a migration different from all others.
 *
 * @param repeatable the name of a repeatable; else empty
 */
public record MigrationKey(MigrationKind kind, Optional<Version> version, String repeatable) {
    // written out, because what Java makes for records by itself is put together anew at each start
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MigrationKey key
                && kind == key.kind
                && version.equals(key.version)
                && repeatable.equals(key.repeatable);
    }

    @Override
    public int hashCode() {
        return 31 * version.hashCode() + repeatable.hashCode();
    }

    /** As the beginning of a sentence. */
    public String words() {
        return switch (kind) {
            case VERSIONED -> "version " + version.orElseThrow();
            case BASELINE -> "baseline " + version.orElseThrow();
            case REPEATABLE -> "repeatable '" + repeatable + "'";
        };
    }
}
