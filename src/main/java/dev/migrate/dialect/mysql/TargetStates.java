package dev.migrate.dialect.mysql;

import dev.migrate.db.settle.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the catalogue has the targets of a statement.
 *
 * @param surroundings what the form of definitions depends on besides: the server's version and the session's modes
 * @param drop the keywords that drop one of the targets; empty if the statement does something else
 * @param states a hash of the definition by target, or {@link #ABSENT}
 */
record TargetStates(String surroundings, String drop, Map<MySqlTarget, String> states) {
    static final String ABSENT = "absent";

    private static final String FIELD = "\t";

    TargetStates {
        states = Map.copyOf(states);
    }

    /** For the journal: a line of its own for each target. */
    String text() {
        StringBuilder text = new StringBuilder(surroundings + FIELD + drop.strip());
        states.entrySet().stream()
                .map(entry -> "\n" + entry.getKey().type() + FIELD + entry.getValue() + FIELD
                        + entry.getKey().schema() + FIELD + entry.getKey().name())
                .sorted()
                .forEach(text::append);
        return text.toString();
    }

    /** What {@link #text} made; empty if it is not that. */
    static Optional<TargetStates> parse(String text) {
        String[] lines = text.split("\n", -1);
        String[] first = lines[0].split(FIELD, -1);
        Map<MySqlTarget, String> states = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] fields = lines[i].split(FIELD, -1);
            if (fields.length != 4) {
                return Optional.empty();
            }
            states.put(new MySqlTarget(MySqlTarget.Type.valueOf(fields[0]), fields[2], fields[3]), fields[1]);
        }
        return first.length == 2 && !states.isEmpty()
                ? Optional.of(new TargetStates(first[0], first[1], states))
                : Optional.empty();
    }

    /** What became of the statement between this and what is there now. */
    Verdict until(TargetStates now) {
        List<MySqlTarget> same = new ArrayList<>();
        boolean comparable = surroundings.equals(now.surroundings);
        for (Map.Entry<MySqlTarget, String> before : states.entrySet()) {
            String after = now.states.getOrDefault(before.getKey(), "");
            boolean told = comparable || before.getValue().equals(ABSENT) || after.equals(ABSENT);
            if (!told || after.isEmpty()) {
                return Verdict.UNKNOWN;
            }
            if (before.getValue().equals(after)) {
                same.add(before.getKey());
            }
        }
        if (same.isEmpty()) {
            return Verdict.DONE;
        }
        return same.size() == states.size() ? Verdict.NOT_DONE : partly(same);
    }

    /** Of several, some are dropped and some are not: where each is dropped by itself, the rest can follow. */
    private Verdict partly(List<MySqlTarget> same) {
        if (drop.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        List<String> rest = new ArrayList<>();
        for (MySqlTarget target : same) {
            if (!ABSENT.equals(states.get(target))) {
                rest.add(drop + " " + target.quoted());
            }
        }
        rest.sort(null);
        return rest.isEmpty()
                ? Verdict.DONE
                : Verdict.DONE.after("a part of what it names was dropped: the rest is dropped, too", rest);
    }
}
