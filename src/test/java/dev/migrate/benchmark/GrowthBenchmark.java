package dev.migrate.benchmark;

import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures what becomes of the time when the migrations become many. */
class GrowthBenchmark {
    private static final int ROUNDS = Options.rounds(5);
    private static final int MANY = Options.migrations();
    private static final List<Integer> SIZES = List.of(10, MANY, 10 * MANY);
    private static final String CHART = "benchmarks-growth.svg";

    @TempDir
    Path scratch;

    private final Page page = new Page("GrowthBenchmark");
    private final List<Target> targets = new ArrayList<>();

    private final Chart chart = new Chart(
            "Seconds of up with nothing to do, by the number applied",
            SIZES.stream().map(size -> String.format(Locale.ROOT, "%,d", size)).toList());

    /** One program in one command on one database, with each number of migrations. */
    private record Line(Program program, String command, List<MeasuredCommand> words, List<Figures> figures) {
        Line(Program program, String command) {
            this(program, command, new ArrayList<>(), new ArrayList<>());
        }

        void add(MeasuredCommand measured) {
            words.add(measured);
            figures.add(new Figures());
        }

        void run(Path scratch) throws Exception {
            for (int size = 0; size < words.size(); size++) {
                figures.get(size).add(words.get(size).run(scratch));
            }
        }
    }

    @AfterEach
    void dropDatabases() throws Exception {
        for (Target target : targets) {
            target.close();
        }
    }

    @Test
    void writesThePage() throws Exception {
        TestServers.prepare(Engine.POSTGRES);
        Programs programs = Programs.find();
        page.describeMachine();
        programs.describe(page, scratch);
        page.describeRounds(ROUNDS);
        page.table("Nothing to do, by the number applied", "database | program | command | applied | to 10");
        for (Engine engine : List.of(Engine.SQLITE, Engine.POSTGRES)) {
            measureNothingToDo(engine, programs.all());
        }
        page.line("\n![Time by the number of migrations](" + CHART + ")");
        page.table("Applying by their number, on PostgreSQL", "program | migrations | ms for each");
        measureApplying(programs.all());
        chart.write(Path.of("docs", CHART));
        page.write();
    }

    private void measureNothingToDo(Engine engine, List<Program> programs) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (Program program : programs) {
            Line up = new Line(program, "`up`");
            Line info = new Line(program, "`info`");
            for (int size : SIZES) {
                Workload workload = Workload.ofRows(scratch.resolve("rows" + size), size);
                Target target = Target.create(engine);
                targets.add(target);
                program.up(target, workload).output(scratch);
                target.requireApplied(workload);
                up.add(program.up(target, workload));
                info.add(program.info(target, workload));
            }
            lines.addAll(List.of(up, info));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Line line : lines) {
                line.run(scratch);
            }
        }
        lines.forEach(line -> print(engine, line));
    }

    private void print(Engine engine, Line line) {
        Figures ten = line.figures().get(0);
        for (int size = 0; size < SIZES.size(); size++) {
            Figures figures = line.figures().get(size);
            page.line("| " + Target.title(engine) + " | " + line.program().name() + " | " + line.command() + " | "
                    + SIZES.get(size) + " | " + figures.ratio(ten) + figures.cells());
        }
        if (line.command().equals("`up`")) {
            String name = line.program().name().replace("`", "") + " on " + Target.title(engine);
            chart.add(name, line.figures().stream().map(Figures::medianSeconds).toList());
        }
    }

    private void measureApplying(List<Program> programs) throws Exception {
        Client client = Client.of(Engine.POSTGRES, scratch);
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int size : List.of(MANY, 10 * MANY)) {
                Workload workload = Workload.ofTables(scratch.resolve("tables" + size), size);
                try (Target target = Target.create(Engine.POSTGRES)) {
                    MeasuredCommand words = target.client(client, workload, scratch);
                    add(figures, "`" + client.name() + "` | " + size, words.run(scratch));
                    target.requireApplied(workload);
                }
                for (Program program : programs) {
                    try (Target target = Target.create(Engine.POSTGRES)) {
                        add(
                                figures,
                                program.name() + " | " + size,
                                program.up(target, workload).run(scratch));
                        target.requireApplied(workload);
                    }
                }
            }
        }
        figures.forEach((what, figure) -> {
            int size = Integer.parseInt(what.substring(what.lastIndexOf(' ') + 1));
            String each = String.format(Locale.ROOT, "%.2f", figure.medianSeconds() * 1000 / size);
            page.line("| " + what + " | " + each + " | " + figure.cells());
        });
    }

    private static void add(Map<String, Figures> figures, String what, Measurement measurement) {
        figures.computeIfAbsent(what, key -> new Figures()).add(measurement);
    }
}
