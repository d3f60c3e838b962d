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
        if (kinds.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Optional<PlaceholderName> missing = Optional.empty();
        for (Occurrences kind : kinds.values()) {
            lines.add(kind.first.message() + ": " + kind.places(0));
            problems.add(kind.problem());
            missing = missing.or(kind.first::missing);
        }
        Occurrences first = kinds.values().iterator().next();
        boolean only = kinds.size() == 1;
        throw MigrateException.because(
                        ErrorCode.PLACEHOLDERS_UNREPLACED,
                        only
                                ? problems.get(0).message()
                                : kinds.size() + " placeholders can't be replaced; nothing was done")
                .at(first.places.get(0))
                .details(only ? List.of() : lines)
                .problems(problems)
                .hint(hint(missing))
                .build();
    }

    private static String hint(Optional<PlaceholderName> missing) {
        return missing.map(name -> "Give a value with '--placeholder " + name + "=VALUE', in the variable "
                        + name.variable() + ", or under [placeholders] in migrate.toml.")
                .orElse("Mend the script, or leave its text as it is with '-- migrate:placeholders off' at its head.");
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

        Problem problem() {
            Location place = places.get(0);
            return new Problem(
                    ErrorCode.PLACEHOLDERS_UNREPLACED,
                    Severity.ERROR,
                    first.message() + (places.size() == 1 ? "" : "; also at " + places(1)),
                    Optional.of(hint(first.missing())),
                    Optional.of(place.file()),
                    OptionalInt.of(place.line()));
        }
    }
}
