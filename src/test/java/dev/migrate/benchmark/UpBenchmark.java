package dev.migrate.benchmark;

import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures {@code up} and the databases' own clients, round after round, and writes the figures into the documentation. */
class UpBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int MIGRATIONS = Integer.getInteger("benchmark.migrations", 1000);

    @TempDir
    Path scratch;

    private final Page page = new Page("UpBenchmark");

    @Test
    void writesThePage() throws Exception {
        TestServers.prepare(Engine.values());
        page.describeMachine();
        for (Engine engine : Engine.values()) {
            try (Target target = Target.create(engine)) {
                String client = Client.of(engine, scratch).version();
                page.line("- " + Target.title(engine) + " " + target.version() + "; its client: " + client);
            }
        }
        page.line("- the median of " + ROUNDS + " rounds, and in brackets the least and the most");
        page.table("Applying " + MIGRATIONS + " migrations", "database | program | ratio");
        Workload workload = Workload.write(scratch.resolve("migrations"), MIGRATIONS);
        for (Engine engine : Engine.values()) {
            measureApplying(engine, workload);
        }
        page.table("Nothing to do", "database | applied | command");
        for (Engine engine : List.of(Engine.POSTGRES, Engine.SQLITE)) {
            measureNothingToDo(engine, Workload.write(scratch.resolve("ten"), 10));
            measureNothingToDo(engine, workload);
        }
        page.write();
    }

    private void measureApplying(Engine engine, Workload workload) throws Exception {
        Client client = Client.of(engine, scratch);
        Figures theirs = new Figures();
        Figures ours = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            try (Target target = Target.create(engine)) {
                theirs.add(target.client(client, workload, scratch).run(scratch));
                target.requireApplied(workload);
            }
            try (Target target = Target.create(engine)) {
                ours.add(target.migrate(workload.folder(), "up").run(scratch));
                target.requireApplied(workload);
            }
        }
        page.line("| " + Target.title(engine) + " | `" + client.name() + "` | 1 | " + theirs.cells());
        page.line("| | `migrate up` | " + ours.ratio(theirs) + ours.cells());
    }

    private void measureNothingToDo(Engine engine, Workload workload) throws Exception {
        Figures up = new Figures();
        Figures info = new Figures();
        try (Target target = Target.create(engine)) {
            target.migrate(workload.folder(), "up").run(scratch);
            for (int round = 0; round < ROUNDS; round++) {
                up.add(target.migrate(workload.folder(), "up").run(scratch));
                info.add(target.migrate(workload.folder(), "info").run(scratch));
            }
        }
        String applied = "| " + Target.title(engine) + " | " + workload.files().size();
        page.line(applied + " | `up` | " + up.cells());
        page.line(applied + " | `info` | " + info.cells());
    }
}
