package dev.migrate.plan;

import dev.migrate.model.Version;

/** How far a command goes. */
public sealed interface Target {
    /** All there is. */
    record All() implements Target {}

    /** So many migrations. */
    record Count(int migrations) implements Target {}

    /** Up to and including a version; downwards, to but not including it. */
    record To(Version version) implements Target {}
}
