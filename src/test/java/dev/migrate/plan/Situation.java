package dev.migrate.plan;

import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Callback;
import dev.migrate.model.CallbackEvent;
import dev.migrate.model.Checksum;
import dev.migrate.model.Direction;
import dev.migrate.model.Directives;
import dev.migrate.model.Fingerprint;
import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.PartialMigration;
import dev.migrate.model.Problem;
import dev.migrate.model.Progress;
import dev.migrate.model.Script;
import dev.migrate.model.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Files, history and journal in a line each, and plans in the same words.
 *
 * <p>Files and rows: {@code 3} a version, {@code B3} a baseline, {@code R__v} a repeatable. Rows are in order of
 * application; {@code 3!} was applied with another text, {@code 3?} without a checksum, {@code ~x} has a key that is no
 * version. Partials: {@code 3+2/4} stopped on its way up after two of four statements, {@code 3-1/2} on its way down,
 * {@code B3+1/2} is a baseline's.
 */
record Situation(String files, String rows, String partials) {
    private static final Checksum NOW = new Checksum("a".repeat(64));
    private static final Checksum BEFORE = new Checksum("b".repeat(64));
    private static final String NAME = "m";
    private static final String BASELINE_NAME = "all";

    Situation {
        files = files == null ? "" : files;
        rows = rows == null ? "" : rows;
        partials = partials == null ? "" : partials;
    }

    Planner planner(LatePolicy late) {
        return new Planner(
                words(files).stream().map(Situation::file).toList(), rowList(), partialList(words(partials)), late);
    }

    private List<AppliedMigration> rowList() {
        List<AppliedMigration> list = new ArrayList<>();
        for (String word : words(rows)) {
            list.add(row(word, list.size() + 1));
        }
        return list;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split(" +", -1));
    }

    private static Migration file(String word) {
        Script script = new Script(word + ".sql", 1, 1, () -> new StringReader("x"), NOW, Directives.NONE);
        if (word.startsWith("R__")) {
            return new Migration(
                    MigrationKind.REPEATABLE, Optional.empty(), word.substring(3), script, Optional.empty());
        }
        boolean baseline = word.startsWith("B");
        return new Migration(
                baseline ? MigrationKind.BASELINE : MigrationKind.VERSIONED,
                Optional.of(Version.of(baseline ? word.substring(1) : word)),
                baseline ? BASELINE_NAME : NAME,
                script,
                Optional.of(script));
    }

    private static AppliedMigration row(String word, long order) {
        String key = word.replaceAll("[!?~]|^B", "");
        MigrationKind kind = MigrationKind.VERSIONED;
        if (word.startsWith("R__")) {
            kind = MigrationKind.REPEATABLE;
        } else if (word.startsWith("B")) {
            kind = MigrationKind.BASELINE;
        }
        Optional<Checksum> checksum = Optional.of(word.endsWith("!") ? BEFORE : NOW);
        return new AppliedMigration(
                key,
                name(word),
                kind,
                order,
                Optional.empty(),
                Optional.empty(),
                word.endsWith("?") ? Optional.empty() : checksum);
    }

    private static String name(String word) {
        if (word.startsWith("R__")) {
            return word.replaceAll("^R__|[!?]", "");
        }
        return word.startsWith("B") ? BASELINE_NAME : NAME;
    }

    private static List<PartialMigration> partialList(List<String> words) {
        List<PartialMigration> list = new ArrayList<>();
        for (String word : words) {
            boolean up = word.contains("+");
            String[] parts = word.split("[+/-]", -1);
            int done = Integer.parseInt(parts[1]);
            list.add(new PartialMigration(
                    list.size() + 1L,
                    parts[0].replaceAll("^B", ""),
                    name(parts[0]),
                    up ? Direction.UP : Direction.DOWN,
                    Instant.EPOCH,
                    new Progress(done, Collections.nCopies(done, new Fingerprint(1, "0".repeat(16)))),
                    Integer.parseInt(parts[2]),
                    Optional.empty(),
                    false,
                    Optional.empty()));
        }
        return list;
    }

    /** Acts one after the other: {@code beforeMigrate; beforeEachMigrate > apply 3 > afterEachMigrate}, with what follows an error. */
    static String agenda(Plan plan, String callbacks) {
        return String.join(
                "; ",
                Agenda.of(
                                plan,
                                words(callbacks).stream()
                                        .map(Situation::callback)
                                        .toList())
                        .stream()
                        .map(act -> shown(act) + (act.onError().isEmpty() ? "" : " ! " + shown(act.onError(), " ! ")))
                        .toList());
    }

    private static Callback callback(String word) {
        Script script = new Script(word + ".sql", 1, 1, () -> new StringReader("x"), NOW, Directives.NONE);
        return new Callback(CallbackEvent.of(word).orElseThrow(), "", script);
    }

    private static String shown(Act act) {
        if (act instanceof Act.Call call) {
            return call.callback().label();
        }
        Act.Take take = (Act.Take) act;
        return (take.before().isEmpty() ? "" : shown(take.before(), " > ") + " > ")
                + shown(take.step())
                + (take.after().isEmpty() ? "" : " > " + shown(take.after(), " > "));
    }

    private static String shown(List<Callback> callbacks, String separator) {
        return String.join(separator, callbacks.stream().map(Callback::label).toList());
    }

    /** Steps one after the other, then what is in the way: {@code apply 3; resume 4 / 2 changed}. */
    static String shown(Plan plan) {
        List<String> steps = plan.steps().stream().map(Situation::shown).toList();
        String obstacles = shown(plan.obstacles());
        return (steps.isEmpty() ? "nothing" : String.join("; ", steps))
                + (obstacles.isEmpty() ? "" : " / " + obstacles);
    }

    private static String shown(Step step) {
        if (step instanceof Step.Revert revert) {
            return (revert.resumed().isPresent() ? "resume revert " : "revert ")
                    + revert.applied().key();
        }
        Step.Apply apply = (Step.Apply) step;
        String verb = apply.replaced().isPresent() ? "again " : "apply ";
        return (apply.resumed().isPresent() ? "resume " : verb) + shown(apply.migration());
    }

    private static String shown(Migration file) {
        return (file.kind() == MigrationKind.BASELINE ? "B" : "") + file.key();
    }

    /** Each problem as its migration and what is wrong with it. */
    static String shown(List<Problem> problems) {
        return String.join(
                ", ",
                problems.stream()
                        .map(problem -> problem.message().replaceAll(" .*", "") + " " + wrong(problem.message()))
                        .toList());
    }

    private static String wrong(String message) {
        for (String word : List.of("partial", "missing", "changed", "late")) {
            if (message.contains(word)) {
                return word;
            }
        }
        return "?";
    }

    /** Each migration with its state, in the order of the report. */
    static String shown(StatusReport report) {
        return String.join(
                ", ",
                report.migrations().stream()
                        .map(status -> (status.kind() == MigrationKind.BASELINE ? "B" : "") + status.key() + " "
                                + status.state().word())
                        .toList());
    }
}
