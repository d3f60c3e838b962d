package dev.migrate.report;

import dev.migrate.model.Severity;
import dev.migrate.plan.State;

/** Colours, or their absence. */
record Style(boolean color) {
    String bold(String text) {
        return wrap("1", text);
    }

    String dim(String text) {
        return wrap("2", text);
    }

    /** In the colour of how bad it is. */
    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> wrap("1;31", text);
            case WARNING -> wrap("33", text);
            case NOTICE -> wrap("36", text);
        };
    }

    /** In the colour of how a migration stands: what is to be done stands out from what is done and what is wrong. */
    String state(State state, String text) {
        return switch (state) {
            case APPLIED -> wrap("32", text);
            case PENDING, OUTDATED -> wrap("36", text);
            case LATE -> wrap("33", text);
            case CHANGED, MISSING, PARTIAL -> wrap("31", text);
        };
    }

    private String wrap(String code, String text) {
        return color && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
