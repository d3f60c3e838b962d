package dev.migrate.source.name;

import dev.migrate.model.MigrationKind;
import dev.migrate.model.Version;
import java.util.Optional;

/**
 * What makes a migration different from all others.
 *
 * @param repeatable the name of a repeatable; else empty
 */
public record MigrationKey(MigrationKind kind, Optional<Version> version, String repeatable) {

    /** As the beginning of a sentence. */
    public String words() {
        return switch (kind) {
            case VERSIONED -> "version " + version.orElseThrow();
            case BASELINE -> "baseline " + version.orElseThrow();
            case REPEATABLE -> "repeatable '" + repeatable + "'";
        };
    }
}
