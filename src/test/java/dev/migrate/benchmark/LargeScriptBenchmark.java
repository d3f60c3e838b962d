package dev.migrate.benchmark;

import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures {@code up} and the databases' own clients on one large script, and writes the figures into the documentation. */
class LargeScriptBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final int MEGABYTES = Integer.getInteger("benchmark.megabytes", 200);

    @TempDir
    Path scratch;

    private final Page page = new Page("LargeScriptBenchmark");

    @Test
    void writesThePage() throws Exception {
        TestServers.prepare(Engine.POSTGRES, Engine.SQLITE);
        page.describeMachine();
        page.line("- the median of rounds, and in brackets the least and the most; rounds: " + ROUNDS);
        page.table("One script of " + MEGABYTES + " MB", "database, script | program | ratio");
        LargeScript inserts = LargeScript.ofInserts(scratch.resolve("inserts"), MEGABYTES * 1_000_000L);
        measure(Engine.SQLITE, inserts);
        measure(Engine.POSTGRES, LargeScript.ofCopy(scratch.resolve("copy"), MEGABYTES * 1_000_000L));
        measure(Engine.POSTGRES, inserts);
        page.write();
    }

    private void measure(Engine engine, LargeScript script) throws Exception {
        Client client = Client.of(engine, scratch);
        Figures theirs = new Figures();
        Figures ours = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            try (Target target = Target.create(engine)) {
                theirs.add(target.client(client, script.file()).run(scratch));
                target.requireRows(script.rows());
            }
            try (Target target = Target.create(engine)) {
                ours.add(target.migrate(script.folder(), "up").run(scratch));
                target.requireRows(script.rows());
            }
        }
        String what = Target.title(engine) + ", " + script.rows() + " rows by " + script.title();
        page.line("| " + what + " | `" + client.name() + "` | 1 | " + theirs.cells());
        page.line("| | `migrate up` | " + ours.ratio(theirs) + ours.cells());
    }
}
