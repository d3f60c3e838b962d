package dev.migrate.benchmark;

import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures how the program, its peers and the databases' own clients apply many small migrations. */
class UpBenchmark {
    private static final int ROUNDS = Options.rounds(3);

    @TempDir
    Path scratch;

    private final Page page = new Page("UpBenchmark");

    @Test
    void writesThePage() throws Exception {
        TestServers.prepare(Engine.values());
        Programs programs = Programs.find().withFlyway();
        page.describeMachine();
        programs.describe(page, scratch);
        for (Engine engine : Engine.values()) {
            try (Target target = Target.create(engine)) {
                String client = Client.of(engine, scratch).version();
                page.line("- " + Target.title(engine) + " " + target.version() + "; its client: " + client);
            }
        }
        page.describeRounds(ROUNDS);
        page.table("Applying " + Options.migrations() + " migrations", "database | program | ratio");
        Workload workload = Workload.ofTables(scratch.resolve("migrations"), Options.migrations());
        for (Engine engine : Engine.values()) {
            measure(engine, programs, workload);
        }
        page.write();
    }

    private void measure(Engine engine, Programs programs, Workload workload) throws Exception {
        Client client = Client.of(engine, scratch);
        Figures yardstick = new Figures();
        Map<Program, Figures> figures = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Target target = Target.create(engine)) {
                yardstick.add(target.client(client, workload, scratch).run(scratch));
                target.requireApplied(workload);
            }
            for (Program program : programs.all()) {
                try (Target target = Target.create(engine)) {
                    Measurement measurement = program.up(target, workload).run(scratch);
                    figures.computeIfAbsent(program, key -> new Figures()).add(measurement);
                    target.requireApplied(workload);
                }
            }
        }
        page.line("| " + Target.title(engine) + " | `" + client.name() + "` | 1 | " + yardstick.cells());
        figures.forEach((program, figure) ->
                page.line("| | " + program.name() + " | " + figure.ratio(yardstick) + figure.cells()));
    }
}
