package dev.migrate.report;

import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.event.RunSummary;
import java.util.ArrayList;
import java.util.List;

/** Remembers which migrations a run has committed, for the report of a run that then fails. */
final class FinishedSteps implements EventListener {
    private static final String REPEATABLE_PREFIX = "R__";

    private final List<RunSummary.Done> done = new ArrayList<>();
    private String file = "";
    private int callbacks;

    @Override
    public void on(Event event) {
        if (event instanceof Event.StepStarted started) {
            file = started.file();
        } else if (event instanceof Event.CallbackFinished) {
            callbacks++;
        } else if (event instanceof Event.StepFinished finished) {
            String label = finished.label();
            int space = label.startsWith(REPEATABLE_PREFIX) ? -1 : label.indexOf(' ');
            String key = space < 0 ? label : label.substring(0, space);
            done.add(new RunSummary.Done(
                    key, name(label, space), finished.direction(), file, finished.statements(), finished.took()));
        }
    }

    private static String name(String label, int space) {
        if (label.startsWith(REPEATABLE_PREFIX)) {
            return label.substring(REPEATABLE_PREFIX.length());
        }
        return space < 0 ? "" : label.substring(space + 1);
    }

    /** How many callbacks have run. */
    int callbacks() {
        return callbacks;
    }

    List<RunSummary.Done> done() {
        return List.copyOf(done);
    }
}
