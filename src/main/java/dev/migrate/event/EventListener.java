package dev.migrate.event;

/** Is told what happens during a run, in order, on the thread of the run; must return quickly. */
@FunctionalInterface
public interface EventListener {
    EventListener NONE = event -> {};

    void on(Event event);
}
