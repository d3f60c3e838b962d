package dev.migrate.sql.placeholder;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.PlaceholderName;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects what can't be replaced, in all scripts, to report it at once. */
public final class Mistakes {
    private static final int MOST_PLACES = 3;

    /** The places of each kind, and the first mistake of it. */
    private final Map<String, Occurrences> kinds = new LinkedHashMap<>();

    void add(Mistake mistake, Location place) {
        kinds.computeIfAbsent(mistake.message(), message -> new Occurrences(mistake))
                .add(place);
    }

    /** Fails if there are any. */
    public void refuse() {
        if (kinds.size() == 1) {
            throw kinds.values().iterator().next().failure();
        }
        if (!kinds.isEmpty()) {
            throw all();
        }
    }

    private MigrateException all() {
        List<String> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Occurrences kind : kinds.values()) {
            lines.add(kind.first.message() + ": " + kind.places(0));
            problems.add(kind.problem());
        }
        return MigrateException.because(
                        ErrorCode.PLACEHOLDERS_UNREPLACED,
                        kinds.size() + " placeholders can't be replaced; nothing was done")
                .details(lines)
                .problems(problems)
                .hint("Values are given with '--placeholder NAME=VALUE', in variables "
                        + PlaceholderName.VARIABLE_PREFIX + "NAME, or under [placeholders] in migrate.toml.")
                .build();
    }

    /** Where one mistake was made: some places, and how many others there are. */
    private static final class Occurrences {
        private final Mistake first;
        private final List<Location> places = new ArrayList<>();
        private int more;

        Occurrences(Mistake first) {
            this.first = first;
        }

        void add(Location place) {
            if (places.size() < MOST_PLACES) {
                places.add(place);
            } else {
                more++;
            }
        }

        String places(int from) {
            List<String> listed = new ArrayList<>();
            for (Location place : places.subList(from, places.size())) {
                listed.add(place.toString());
            }
            return String.join(", ", listed)
                    + (more == 0 ? "" : " and " + more + " more " + (more == 1 ? "place" : "places"));
        }

        MigrateException failure() {
            return MigrateException.because(ErrorCode.PLACEHOLDERS_UNREPLACED, message())
                    .at(places.get(0))
                    .problems(List.of(problem()))
                    .hint(hint())
                    .build();
        }

        Problem problem() {
            Location place = places.get(0);
            return new Problem(
                    ErrorCode.PLACEHOLDERS_UNREPLACED,
                    Severity.ERROR,
                    message(),
                    Optional.of(hint()),
                    Optional.of(place.file()),
                    OptionalInt.of(place.line()));
        }

        private String message() {
            return first.message() + (places.size() == 1 ? "" : "; also at " + places(1));
        }

        private String hint() {
            return first.missing()
                    .map(name -> "Give it one with '--placeholder " + name + "=VALUE', in the variable "
                            + name.variable() + ", or under [placeholders] in migrate.toml.")
                    .orElse(
                            "Mend it, or leave the script's text as it is with '-- migrate:placeholders off' at its head.");
        }
    }
}
