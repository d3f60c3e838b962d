package dev.migrate.source;

import dev.migrate.model.Callback;
import dev.migrate.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts callbacks into the order in which Flyway runs them. */
final class CallbackAssembly {
    private final Map<String, List<Callback>> byLabel = new TreeMap<>();

    void add(FileNames.Called called, Script script) {
        Callback callback = new Callback(called.event(), called.description(), script);
        byLabel.computeIfAbsent(callback.label(), label -> new ArrayList<>(1)).add(callback);
    }

    /** All callbacks; two that can't be told apart are a problem. */
    List<Callback> finish(ProblemList problems) {
        List<Callback> callbacks = new ArrayList<>();
        byLabel.forEach((label, found) -> {
            if (found.size() > 1) {
                refuseSeveral(label, found, problems);
            }
            callbacks.addAll(found);
        });
        callbacks.sort(CallbackAssembly::order);
        return callbacks;
    }

    private static int order(Callback one, Callback other) {
        int order = one.event().compareTo(other.event());
        return order == 0 ? one.description().compareTo(other.description()) : order;
    }

    private static void refuseSeveral(String label, List<Callback> found, ProblemList problems) {
        List<String> files = new ArrayList<>(found.size());
        for (Callback one : found) {
            files.add("'" + one.script().file() + "'");
        }
        problems.error(
                found.get(1).script().file(),
                "callback '" + label + "' has " + found.size() + " scripts: " + String.join(", ", files),
                "Give all but one of them another description: "
                        + found.get(0).event().word() + "__NAME.sql.");
    }
}
