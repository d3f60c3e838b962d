package dev.migrate.dialect.postgres;

import dev.migrate.db.settle.Settlement;
import dev.migrate.db.settle.Verdict;
import dev.migrate.dialect.postgres.PostgresTarget.Form;
import dev.migrate.sql.reading.StatementReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL's catalogue as evidence: numbers of objects, which are never used twice in practice. */
final class PostgresSettlement implements Settlement {
    private static final String ABSENT = "absent";

    /** SQLSTATE class 08, and what the server says when it ends a session or itself. */
    private static final Set<String> SESSION_ENDED = Set.of("57P01", "57P02", "57P03", "57P05");

    private final int version;

    PostgresSettlement(int version) {
        this.version = version;
    }

    @Override
    public String evidence(Connection session, String statement) throws SQLException {
        PostgresTarget target = PostgresTarget.of(statement);
        if (target.form() == Form.UNKNOWN) {
            return NONE;
        }
        if (target.form() == Form.REPEATABLE) {
            return REPEATABLE;
        }
        if (target.form() == Form.IN_PARTS) {
            return IN_PARTS;
        }
        try {
            List<String> found = before(session, target);
            boolean told = !found.isEmpty() && found.stream().noneMatch(line -> line.indexOf('\n') >= 0);
            return told ? target.form() + "\n" + String.join("\n", found) : NONE;
        } catch (SQLException e) {
            if (isLost(e)) {
                throw e;
            }
            // a name that the catalogue can't make out: the statement itself will tell
            return NONE;
        }
    }

    private static boolean isLost(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || SESSION_ENDED.contains(state);
    }

    private List<String> before(Connection session, PostgresTarget target) throws SQLException {
        List<String> names = target.names();
        return switch (target.form()) {
            case CREATE_INDEX -> PostgresCatalogue.indexed(session, names.get(0), names.size() > 1 ? names.get(1) : "");
            case DROP_INDEX -> PostgresCatalogue.line(session, "SELECT to_regclass(?)::oid", names.get(0));
            case REINDEX ->
                List.of(joined(PostgresCatalogue.leftovers(session, version).stream()
                        .map(index -> String.valueOf(index.oid()))
                        .toList()));
            case DETACH ->
                PostgresCatalogue.line(
                        session,
                        "SELECT to_regclass(a)::oid, to_regclass(b)::oid, "
                                + PostgresCatalogue.qualified("to_regclass(a)") + ", "
                                + PostgresCatalogue.qualified("to_regclass(b)") + " FROM (SELECT ? AS a, ? AS b) names",
                        names.get(0),
                        names.get(1));
            case LABEL -> {
                String label = StatementReader.unquoted(names.get(1));
                yield PostgresCatalogue.line(
                        session,
                        "SELECT to_regtype(?)::oid, ?, coalesce((SELECT e.oid::text FROM pg_enum e WHERE enumtypid ="
                                + " to_regtype(?) AND enumlabel = ?), '" + ABSENT + "')",
                        names.get(0),
                        label,
                        names.get(0),
                        label);
            }
            case DATABASE, TABLESPACE, SUBSCRIPTION -> {
                String name = PostgresCatalogue.folded(session, names.get(0));
                yield List.of(name, present(session, target.form(), name));
            }
            case PREPARED, SLOT -> {
                String name = StatementReader.unquoted(names.get(0));
                yield List.of(name, present(session, target.form(), name));
            }
            case REPEATABLE, IN_PARTS, UNKNOWN -> List.of();
        };
    }

    private static String joined(List<String> numbers) {
        return numbers.isEmpty() ? "-" : String.join(" ", numbers);
    }

    private static String present(Connection connection, Form form, String name) throws SQLException {
        String catalogue = switch (form) {
            case DATABASE -> "pg_database WHERE datname";
            case TABLESPACE -> "pg_tablespace WHERE spcname";
            case SUBSCRIPTION -> "pg_subscription WHERE subname";
            case PREPARED -> "pg_prepared_xacts WHERE gid";
            case SLOT -> "pg_replication_slots WHERE slot_name";
            case CREATE_INDEX, DROP_INDEX, REINDEX, DETACH, LABEL, REPEATABLE, IN_PARTS, UNKNOWN ->
                throw new AssertionError(form);
        };
        boolean there = !PostgresCatalogue.line(connection, "SELECT 1 FROM " + catalogue + " = ?", name)
                .isEmpty();
        return there ? "there" : ABSENT;
    }

    @Override
    public Verdict verdict(Connection connection, String evidence) throws SQLException {
        if (evidence.equals(REPEATABLE)) {
            return Verdict.REPEAT;
        }
        List<String> lines = Arrays.asList(evidence.split("\n", -1));
        Optional<Form> form = Arrays.stream(Form.values())
                .filter(known -> known.name().equals(lines.get(0)))
                .findFirst();
        return form.isEmpty() ? Verdict.UNKNOWN : verdict(connection, form.get(), lines.subList(1, lines.size()));
    }

    private Verdict verdict(Connection connection, Form form, List<String> before) throws SQLException {
        return switch (form) {
            case CREATE_INDEX ->
                IndexState.settle(
                        before.get(1),
                        numbers(before.get(2)),
                        PostgresCatalogue.indexes(connection, version, Long.parseLong(before.get(0))));
            case DROP_INDEX -> {
                boolean there = !PostgresCatalogue.line(
                                connection, "SELECT 1 FROM pg_class WHERE oid = ?::oid", before.get(0))
                        .isEmpty();
                yield there ? Verdict.NOT_DONE : Verdict.DONE;
            }
            case REINDEX -> reindexed(numbers(before.get(0)), PostgresCatalogue.leftovers(connection, version));
            case DETACH -> detached(connection, before);
            case LABEL -> {
                boolean there = !PostgresCatalogue.line(
                                connection,
                                "SELECT 1 FROM pg_enum WHERE enumtypid = ?::oid AND enumlabel = ?",
                                before.get(0),
                                before.get(1))
                        .isEmpty();
                yield there && before.get(2).equals(ABSENT) ? Verdict.DONE : Verdict.NOT_DONE;
            }
            case DATABASE, TABLESPACE, SUBSCRIPTION, PREPARED, SLOT ->
                present(connection, form, before.get(0)).equals(before.get(1)) ? Verdict.NOT_DONE : Verdict.DONE;
            case REPEATABLE -> Verdict.REPEAT;
            case IN_PARTS, UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private static Set<Long> numbers(String text) {
        Set<Long> numbers = new HashSet<>();
        for (String number : text.split(" ", -1)) {
            if (!number.isEmpty() && !number.equals("-")) {
                numbers.add(Long.parseLong(number));
            }
        }
        return numbers;
    }

    /** What {@code REINDEX CONCURRENTLY} leaves has names of its own, and is INVALID (manual, REINDEX). */
    static Verdict reindexed(Set<Long> before, List<IndexState> now) {
        List<String> drops = new ArrayList<>();
        for (IndexState index : now) {
            if (!before.contains(index.oid()) && index.builder().isEmpty()) {
                drops.add("DROP INDEX CONCURRENTLY " + index.qualified());
            }
        }
        return drops.isEmpty()
                ? Verdict.REPEAT
                : Verdict.REPEAT.after("INVALID indexes that it left are dropped, and it is run again", drops);
    }

    private Verdict detached(Connection connection, List<String> before) throws SQLException {
        List<String> row = PostgresCatalogue.line(
                connection,
                "SELECT " + (version < 14 ? "false" : "inhdetachpending")
                        + " FROM pg_inherits WHERE inhparent = ?::oid AND inhrelid = ?::oid",
                before.get(0),
                before.get(1));
        if (row.isEmpty()) {
            return Verdict.DONE;
        }
        if (row.get(0).equals("f")) {
            return Verdict.NOT_DONE;
        }
        return Verdict.DONE.after(
                "the partition " + before.get(3) + " was left half detached: that is brought to its end",
                List.of("ALTER TABLE " + before.get(2) + " DETACH PARTITION " + before.get(3) + " FINALIZE"));
    }

    @Override
    public Verdict confirmed(Connection connection, String evidence) throws SQLException {
        if (!evidence.startsWith(Form.CREATE_INDEX.name())) {
            return Verdict.DONE;
        }
        List<String> before = Arrays.asList(evidence.split("\n", -1));
        return IndexState.confirm(
                before.get(2), PostgresCatalogue.indexes(connection, version, Long.parseLong(before.get(1))));
    }

    @Override
    public List<String> leftovers(Connection connection) throws SQLException {
        return PostgresCatalogue.unfinished(connection, version);
    }
}
