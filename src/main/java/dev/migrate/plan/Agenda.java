package dev.migrate.plan;

import dev.migrate.model.Callback;
import dev.migrate.model.CallbackEvent;
import dev.migrate.model.Direction;
import dev.migrate.model.MigrationKind;
import java.util.ArrayList;
import java.util.List;

/** Puts callbacks into their places between and around the steps of a plan, where Flyway has them. */
public final class Agenda {
    private final List<Callback> callbacks;
    private final List<Act> acts = new ArrayList<>();

    private Agenda(List<Callback> callbacks) {
        this.callbacks = callbacks;
    }

    /** All that is to be done, in order; a callback may be all there is. */
    public static List<Act> of(Plan plan, List<Callback> callbacks) {
        Agenda agenda = new Agenda(callbacks);
        for (Leg leg : plan.legs()) {
            if (leg.direction() == Direction.UP) {
                agenda.up(leg.steps());
            } else {
                agenda.down(leg.steps());
            }
        }
        return List.copyOf(agenda.acts);
    }

    private void up(List<Step> steps) {
        List<Callback> onError = at(CallbackEvent.AFTER_MIGRATE_ERROR);
        List<Callback> before = at(CallbackEvent.BEFORE_EACH_MIGRATE);
        List<Callback> after = at(CallbackEvent.AFTER_EACH_MIGRATE);
        List<Callback> onStepError = joined(at(CallbackEvent.AFTER_EACH_MIGRATE_ERROR), onError);
        call(CallbackEvent.BEFORE_MIGRATE, List.of());
        boolean amongVersioned = true;
        for (Step step : steps) {
            if (amongVersioned && isRepeatable(step)) {
                amongVersioned = false;
                call(CallbackEvent.AFTER_VERSIONED, onError);
                call(CallbackEvent.BEFORE_REPEATABLES, onError);
            }
            acts.add(new Act.Take(step, before, after, onStepError));
        }
        if (amongVersioned) {
            call(CallbackEvent.AFTER_VERSIONED, onError);
        }
        if (!steps.isEmpty()) {
            call(CallbackEvent.AFTER_MIGRATE_APPLIED, List.of());
        }
        call(CallbackEvent.AFTER_MIGRATE, List.of());
    }

    private void down(List<Step> steps) {
        List<Callback> before = at(CallbackEvent.BEFORE_EACH_UNDO);
        List<Callback> after = at(CallbackEvent.AFTER_EACH_UNDO);
        List<Callback> onStepError =
                joined(at(CallbackEvent.AFTER_EACH_UNDO_ERROR), at(CallbackEvent.AFTER_UNDO_ERROR));
        call(CallbackEvent.BEFORE_UNDO, List.of());
        steps.forEach(step -> acts.add(new Act.Take(step, before, after, onStepError)));
        call(CallbackEvent.AFTER_UNDO, List.of());
    }

    private void call(CallbackEvent event, List<Callback> onError) {
        at(event).forEach(callback -> acts.add(new Act.Call(callback, onError)));
    }

    private List<Callback> at(CallbackEvent event) {
        return Callback.at(event, callbacks);
    }

    private static boolean isRepeatable(Step step) {
        return step instanceof Step.Apply apply && apply.migration().kind() == MigrationKind.REPEATABLE;
    }

    private static List<Callback> joined(List<Callback> first, List<Callback> second) {
        List<Callback> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
