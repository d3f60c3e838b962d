package dev.migrate.benchmark;

import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures how the program, dbmate and the databases' own clients run one large script. */
class LargeScriptBenchmark {
    private static final int ROUNDS = Options.rounds(3);

    @TempDir
    Path scratch;

    private final Page page = new Page("LargeScriptBenchmark");

    /** Runs the script of one kind in an empty database. */
    private interface Run {
        MeasuredCommand in(Target target) throws Exception;
    }

    @Test
    void writesThePage() throws Exception {
        Engine[] engines = {Engine.SQLITE, Engine.POSTGRES, Engine.MARIADB};
        TestServers.prepare(engines);
        Programs programs = Programs.find();
        page.describeMachine();
        programs.describe(page, scratch);
        page.describeRounds(ROUNDS);
        for (int megabytes : Options.megabytes()) {
            page.table("One script of " + megabytes + " MB", "database, script | program | ratio");
            Path folder = scratch.resolve(Integer.toString(megabytes));
            LargeScript inserts = LargeScript.ofInserts(folder.resolve("inserts"), megabytes * 1_000_000L);
            for (Engine engine : engines) {
                measure(engine, inserts, programs);
            }
            measure(Engine.POSTGRES, LargeScript.ofCopy(folder.resolve("copy"), megabytes * 1_000_000L), programs);
        }
        page.write();
    }

    private void measure(Engine engine, LargeScript script, Programs programs) throws Exception {
        Map<String, Run> runs = runs(engine, script, programs);
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Run> run : runs.entrySet()) {
                try (Target target = Target.create(engine)) {
                    Measurement measurement = run.getValue().in(target).run(scratch);
                    figures.computeIfAbsent(run.getKey(), key -> new Figures()).add(measurement);
                    target.requireRows(LargeScript.TABLE, script.rows());
                }
            }
        }
        Figures yardstick = figures.values().iterator().next();
        String what = Target.title(engine) + ", " + script.rows() + " rows by " + script.title();
        for (Map.Entry<String, Figures> entry : figures.entrySet()) {
            Figures figure = entry.getValue();
            page.line("| " + what + " | " + entry.getKey() + " | " + figure.ratio(yardstick) + figure.cells());
            what = "";
        }
    }

    /** The client comes first. */
    private Map<String, Run> runs(Engine engine, LargeScript script, Programs programs) throws Exception {
        Map<String, Run> runs = new LinkedHashMap<>();
        Client client = Client.of(engine, scratch);
        runs.put("`" + client.name() + "`", target -> target.client(client, script.file()));
        for (Distribution program : programs.distributions()) {
            runs.put(program.name(), target -> program.command(target, script.folder(), "up"));
        }
        Optional<Dbmate> dbmate = programs.dbmate();
        // On SQLite its time grows with the square of the script, on MariaDB each row is a transaction, and it knows no
        // COPY.
        if (engine == Engine.POSTGRES && script.markable() && dbmate.isPresent()) {
            Path marked = script.marked(scratch.resolve("marked"));
            runs.put("dbmate", target -> dbmate.get().command(target, marked, "migrate"));
        }
        return runs;
    }
}
