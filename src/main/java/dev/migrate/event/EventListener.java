package dev.migrate.event;

/** Is told what happens during a run, one thing at a time and in order, though not always on one thread; must return quickly. */
@FunctionalInterface
public interface EventListener {
    EventListener NONE = event -> {};

    void on(Event event);
}
