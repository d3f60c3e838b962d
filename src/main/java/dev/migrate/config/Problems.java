package dev.migrate.config;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects everything that is wrong with the settings, to report it at once. */
final class Problems {
    private final List<Complaint> complaints = new ArrayList<>();

    private record Complaint(String text, Optional<Location> location) {
        String line() {
            return location.map(place -> place + ": ").orElse("") + text;
        }

        Problem problem() {
            return new Problem(
                    ErrorCode.CONFIGURATION,
                    Severity.ERROR,
                    text,
                    Optional.empty(),
                    location.map(Location::file),
                    location.isPresent() ? OptionalInt.of(location.get().line()) : OptionalInt.empty());
        }
    }

    void add(String text) {
        complaints.add(new Complaint(text, Optional.empty()));
    }

    void add(Location location, String text) {
        complaints.add(new Complaint(text, Optional.of(location)));
    }

    void throwIfAny() {
        if (!complaints.isEmpty()) {
            throw failure();
        }
    }

    private MigrateException failure() {
        List<String> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Complaint complaint : complaints) {
            lines.add(complaint.line());
            problems.add(complaint.problem());
        }
        Complaint first = complaints.get(0);
        boolean only = complaints.size() == 1;
        MigrateException.Builder failure = MigrateException.because(
                        ErrorCode.CONFIGURATION,
                        only ? first.text() : "the configuration has " + complaints.size() + " problems")
                .details(only ? List.of() : lines)
                .problems(problems)
                .hint("'migrate --help' lists the options and variables; keys are named like options.");
        if (only) {
            first.location().ifPresent(failure::at);
        }
        return failure.build();
    }
}
