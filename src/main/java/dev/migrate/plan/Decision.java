package dev.migrate.plan;

/** What a command wants of the planner; asked again when the lock is held, because much may have changed. */
@FunctionalInterface
public interface Decision {
    Plan of(Planner planner);
}
