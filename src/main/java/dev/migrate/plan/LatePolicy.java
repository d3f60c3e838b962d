package dev.migrate.plan;

/** What {@code up} does with migrations below the newest applied version. */
public enum LatePolicy {
    REFUSE,
    APPLY
}
