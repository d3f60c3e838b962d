package dev.migrate.sql;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.TransactionMode;
import dev.migrate.sql.ScriptOutline.Special;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How a script's statements are put together to transactions; remembers only those that are not ordinary. */
public final class Segments {
    /** Where a statement that is not ordinary belongs, and whether its unit ends with it. */
    private record Place(UnitKind kind, boolean last) {}

    private final ScriptMode mode;
    private final String reason;
    private final int statements;
    private final Place ordinary;
    private final NavigableMap<Integer, Place> places;
    private final int lastWhole;

    private Segments(
            ScriptMode mode, String reason, int statements, UnitKind ordinary, NavigableMap<Integer, Place> places) {
        this.mode = mode;
        this.reason = reason;
        this.statements = statements;
        this.ordinary = new Place(ordinary, ordinary == UnitKind.ALONE);
        this.places = places;
        lastWhole = lastWhole(statements, places);
    }

    /** Decides how a script runs; fails where what it says of transactions can't be done. */
    public static Segments of(ScriptOutline outline, TransactionMode wanted) {
        Optional<Special> control = firstControl(outline);
        boolean one = control.isEmpty() || isEnclosed(outline);
        return switch (wanted) {
            case OFF -> journaled(outline, "the script asks for no transaction", UnitKind.ALONE);
            case ON -> {
                if (!one) {
                    throw contradiction(outline, control.orElseThrow(), "has transactions of its own");
                }
                Optional<Special> committing = first(outline, StatementRole.COMMITS_FIRST);
                if (committing.isPresent()) {
                    throw contradiction(outline, committing.get(), "holds a statement that commits by itself");
                }
                yield whole(outline);
            }
            case AUTO -> {
                Optional<Special> alone = firstAlone(outline);
                if (one && alone.isEmpty()) {
                    yield whole(outline);
                }
                String reason = alone.map(Segments::refusal)
                        .orElseGet(() -> "has transactions of its own (" + place(control.orElseThrow()) + ")");
                yield journaled(outline, reason, UnitKind.GROUP);
            }
        };
    }

    /** The same script, run without a transaction around it for a reason that is not its own. */
    public static Segments outside(ScriptOutline outline, String reason) {
        return journaled(outline, reason, UnitKind.GROUP);
    }

    public ScriptMode mode() {
        return mode;
    }

    /** Why the script is journaled; empty if it runs whole. */
    public String reason() {
        return reason;
    }

    /** The kind of unit that a statement belongs to. */
    public UnitKind kind(int number) {
        return place(number).kind();
    }

    /** Whether the statement's unit is complete when it is done. */
    public boolean endsUnit(int number) {
        Place place = place(number);
        return switch (place.kind()) {
            case WHOLE -> number == lastWhole;
            case GROUP -> number == statements || places.containsKey(number + 1);
            case BEFORE, AFTER, OMITTED, ALONE -> true;
            case OWN -> place.last();
        };
    }

    /** Whether statements run before or after the migration's transaction. */
    public boolean runsOutside() {
        for (Place place : places.values()) {
            if (place.kind() == UnitKind.BEFORE || place.kind() == UnitKind.AFTER) {
                return true;
            }
        }
        return false;
    }

    private Place place(int number) {
        Map.Entry<Integer, Place> nearest = places.floorEntry(number);
        if (nearest == null) {
            return ordinary;
        }
        Place place = nearest.getValue();
        if (nearest.getKey() == number || (place.kind() == UnitKind.OWN && !place.last())) {
            return place;
        }
        return ordinary;
    }

    private static Segments whole(ScriptOutline outline) {
        NavigableMap<Integer, Place> places = new TreeMap<>();
        outline.specials().forEach((number, special) -> {
            UnitKind kind = switch (special.role()) {
                case ORDINARY, ALONE, COMMITS_FIRST -> UnitKind.WHOLE;
                case BEFORE_TRANSACTION, SWITCHES_CHECKS ->
                    number > outline.lastWork() ? UnitKind.AFTER : UnitKind.BEFORE;
                case BEGINS, COMMITS, ROLLS_BACK -> UnitKind.OMITTED;
            };
            places.put(number, new Place(kind, false));
        });
        return new Segments(ScriptMode.WHOLE, "", outline.statements(), UnitKind.WHOLE, places);
    }

    private static Segments journaled(ScriptOutline outline, String reason, UnitKind ordinary) {
        NavigableMap<Integer, Place> places = new TreeMap<>();
        Optional<Special> begun = Optional.empty();
        int lastBegin = ordinary == UnitKind.GROUP ? lastBeginAfterCommit(outline) : 0;
        for (Map.Entry<Integer, Special> entry : outline.specials().entrySet()) {
            Special special = entry.getValue();
            boolean divides = special.role() == StatementRole.COMMITS || entry.getKey() == lastBegin;
            if (lastBegin > 0 && begun.isEmpty() && divides) {
                places.put(entry.getKey(), new Place(UnitKind.OMITTED, true));
                continue;
            }
            if (begun.isPresent() && special.role() == StatementRole.COMMITS_FIRST) {
                begun = Optional.empty();
                places.put(entry.getKey() - 1, new Place(UnitKind.OWN, true));
            }
            if (begun.isEmpty() && special.role() == StatementRole.BEGINS) {
                begun = Optional.of(special);
            }
            boolean own = begun.isPresent();
            if (own && endsOwn(special.role())) {
                begun = Optional.empty();
            }
            places.put(
                    entry.getKey(), own ? new Place(UnitKind.OWN, begun.isEmpty()) : new Place(UnitKind.ALONE, true));
        }
        if (begun.isPresent()) {
            throw neverEnds(begun.get());
        }
        return new Segments(ScriptMode.JOURNALED, reason, outline.statements(), ordinary, places);
    }

    private static boolean endsOwn(StatementRole role) {
        return role == StatementRole.COMMITS || role == StatementRole.ROLLS_BACK;
    }

    /** Whether one BEGIN and one COMMIT enclose all that does any work. */
    private static boolean isEnclosed(ScriptOutline outline) {
        int begin = 0;
        int commit = 0;
        for (Map.Entry<Integer, Special> entry : outline.specials().entrySet()) {
            StatementRole role = entry.getValue().role();
            boolean second = role == StatementRole.BEGINS ? begin > 0 : role == StatementRole.COMMITS && commit > 0;
            if (second || role == StatementRole.ROLLS_BACK) {
                return false;
            }
            begin = role == StatementRole.BEGINS ? entry.getKey() : begin;
            commit = role == StatementRole.COMMITS ? entry.getKey() : commit;
        }
        boolean idle = outline.firstWork() == 0;
        return begin > 0 && begin < commit && (idle || (begin < outline.firstWork() && outline.lastWork() < commit));
    }

    /**
     * A script that commits a transaction it hasn't begun counts on one around it. If so, the number of the BEGIN whose
     * transaction it leaves to be committed by whoever runs it; else 0.
     */
    private static int lastBeginAfterCommit(ScriptOutline outline) {
        NavigableMap<Integer, Special> controls = controls(outline);
        boolean divides = !controls.isEmpty()
                && controls.firstEntry().getValue().role() == StatementRole.COMMITS
                && controls.lastEntry().getValue().role() == StatementRole.BEGINS;
        return divides ? controls.lastKey() : 0;
    }

    private static Optional<Special> firstControl(ScriptOutline outline) {
        return Optional.ofNullable(controls(outline).firstEntry()).map(Map.Entry::getValue);
    }

    /** The statements that begin and end transactions. */
    private static NavigableMap<Integer, Special> controls(ScriptOutline outline) {
        NavigableMap<Integer, Special> controls = new TreeMap<>(outline.specials());
        controls.values().removeIf(special -> switch (special.role()) {
            case BEGINS, COMMITS, ROLLS_BACK -> false;
            case ORDINARY, ALONE, COMMITS_FIRST, BEFORE_TRANSACTION, SWITCHES_CHECKS -> true;
        });
        return controls;
    }

    private static Optional<Special> firstAlone(ScriptOutline outline) {
        for (Special special : outline.specials().values()) {
            if (special.role() == StatementRole.ALONE || special.role() == StatementRole.COMMITS_FIRST) {
                return Optional.of(special);
            }
        }
        return Optional.empty();
    }

    private static int lastWhole(int statements, NavigableMap<Integer, Place> places) {
        int last = statements;
        while (last > 0
                && places.containsKey(last)
                && places.getOrDefault(last, new Place(UnitKind.WHOLE, false)).kind() != UnitKind.WHOLE) {
            last--;
        }
        return last;
    }

    private static String refusal(Special special) {
        return special.head() + " " + special.classification().reason();
    }

    private static String place(Special special) {
        return special.head() + " at line " + special.location().line();
    }

    private static Optional<Special> first(ScriptOutline outline, StatementRole role) {
        return outline.specials().values().stream()
                .filter(special -> special.role() == role)
                .findFirst();
    }

    private static MigrateException contradiction(ScriptOutline outline, Special control, String what) {
        return MigrateException.because(
                        ErrorCode.FILES_INVALID,
                        outline.file() + " asks for one transaction, but " + what + " (" + place(control) + ")")
                .at(control.location())
                .hint("Take out either \"-- migrate:transaction on\", or what contradicts it.")
                .build();
    }

    private static MigrateException neverEnds(Special begin) {
        return MigrateException.because(
                        ErrorCode.FILES_INVALID,
                        "the transaction that begins here is neither committed nor rolled back")
                .at(begin.location())
                .hint("Add COMMIT; or take the " + begin.head() + " out: a migration has a transaction without it.")
                .build();
    }
}
