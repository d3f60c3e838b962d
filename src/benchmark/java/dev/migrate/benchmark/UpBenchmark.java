package dev.migrate.benchmark;

import static java.util.Objects.requireNonNull;

import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures {@code up} and the databases' own clients, round after round, and writes the figures into the documentation. */
class UpBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int MIGRATIONS = Integer.getInteger("benchmark.migrations", 1000);
    private static final List<Engine> QUIET_ENGINES = List.of(Engine.POSTGRES, Engine.SQLITE);
    private static final List<Integer> QUIET_SIZES = List.of(10, 1000);
    private static final List<String> QUIET_COMMANDS = List.of("up", "info");

    @TempDir
    Path scratch;

    private final Figures figures = new Figures();
    private final Map<Engine, Client> clients = new EnumMap<>(Engine.class);

    @Test
    void measuresAndWritesThePage() throws Exception {
        TestServers.prepare(Engine.values());
        StringBuilder part = new StringBuilder(Machine.description());
        for (Engine engine : Engine.values()) {
            Client.of(engine, scratch).ifPresent(client -> clients.put(engine, client));
            part.append("- ").append(versions(engine)).append('\n');
        }
        part.append("- " + ROUNDS + " rounds; medians, and in brackets the least and the most\n\n");
        measureApplying();
        measureNothingToDo();
        Tables tables = new Tables(figures, clients);
        part.append(tables.applying(MIGRATIONS)).append(tables.quiet(QUIET_ENGINES, QUIET_SIZES, QUIET_COMMANDS));
        new Page(Path.of("docs", "benchmarks.md")).replace(part.toString());
    }

    private String versions(Engine engine) throws Exception {
        try (Target target = Target.create(engine)) {
            Client client = clients.get(engine);
            return target.server() + "; " + (client == null ? "no client" : "client: " + client.version());
        }
    }

    /** Each round takes another one first. */
    private void measureApplying() throws Exception {
        Workload workload = Workload.write(scratch.resolve("migrations"), MIGRATIONS);
        for (int round = 0; round < ROUNDS; round++) {
            for (Engine engine : Engine.values()) {
                List<Way> ways = new ArrayList<>(List.of(Way.values()));
                Collections.rotate(ways, round);
                if (!clients.containsKey(engine)) {
                    ways.retainAll(List.of(Way.MIGRATE));
                }
                for (Way way : ways) {
                    measure(engine, way, workload);
                }
            }
        }
    }

    private void measure(Engine engine, Way way, Workload workload) throws Exception {
        try (Target target = Target.create(engine)) {
            MeasuredCommand command = switch (way) {
                case MIGRATE -> target.migrate(workload, "up");
                case ONE_CLIENT -> target.client(requireNonNull(clients.get(engine)), workload, scratch);
                case A_CLIENT_A_FILE -> target.clients(requireNonNull(clients.get(engine)), workload, scratch);
            };
            figures.add(Tables.applied(engine, way), command.run(scratch));
            target.requireApplied(workload);
        }
    }

    private void measureNothingToDo() throws Exception {
        for (Engine engine : QUIET_ENGINES) {
            for (int size : QUIET_SIZES) {
                Workload workload = Workload.write(scratch.resolve("applied" + size), size);
                try (Target target = Target.create(engine)) {
                    target.migrate(workload, "up").run(scratch);
                    for (int i = 0; i < ROUNDS * QUIET_COMMANDS.size(); i++) {
                        String command = QUIET_COMMANDS.get(i % QUIET_COMMANDS.size());
                        figures.add(
                                Tables.quiet(engine, size, command),
                                target.migrate(workload, command).run(scratch));
                    }
                }
            }
        }
    }
}
