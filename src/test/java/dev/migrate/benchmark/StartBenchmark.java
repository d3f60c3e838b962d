package dev.migrate.benchmark;

import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures what the program and its peers take when there is nothing to do, beside a Java program that says hello. */
class StartBenchmark {
    private static final int ROUNDS = Options.rounds(15);
    private static final int MIGRATIONS = 10;
    private static final String HELLO = "hello";
    private static final String ALONE = "none";

    @TempDir
    Path scratch;

    private final Page page = new Page("StartBenchmark");
    private final List<Target> targets = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();

    /** What is measured in each round; names are the cells of the page. */
    private record Case(String database, String command, String program, MeasuredCommand words, Figures figures) {
        Case(String database, String command, String program, MeasuredCommand words) {
            this(database, command, program, words, new Figures());
        }

        boolean is(String otherDatabase, String otherCommand, String otherProgram) {
            return database.equals(otherDatabase) && command.equals(otherCommand) && program.equals(otherProgram);
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
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL);
        Programs programs = Programs.find().withFlyway();
        page.describeMachine();
        programs.describe(page, scratch);
        page.describeRounds(ROUNDS);
        cases.add(new Case(ALONE, "`true`", "", MeasuredCommand.of(Map.of(), List.of("true"))));
        for (Distribution program : programs.distributions()) {
            addWithoutDatabase(program);
        }
        Workload workload = Workload.ofTables(scratch.resolve("ten"), MIGRATIONS);
        for (Engine engine : List.of(Engine.SQLITE, Engine.POSTGRES, Engine.MYSQL)) {
            for (Program program : programs.all()) {
                addNothingToDo(engine, program, workload);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Case measured : cases) {
                measured.figures().add(measured.words().run(scratch));
            }
        }
        page.table(
                "Nothing to do, " + MIGRATIONS + " migrations",
                "database | command | program | to hello | to dbmate | to the bundle | to SQLite");
        cases.forEach(this::print);
        page.write();
    }

    private void addWithoutDatabase(Distribution program) throws Exception {
        Path archive = scratch.resolve("java" + cases.size() + ".jsa");
        hello(program, "-Xshare:dump", "-XX:SharedArchiveFile=" + archive).output(scratch);
        cases.add(new Case(ALONE, HELLO, program.name(), hello(program)));
        cases.add(new Case(
                ALONE,
                "hello, Java's own classes archived",
                program.name(),
                hello(program, "-XX:SharedArchiveFile=" + archive)));
        cases.add(new Case(ALONE, "`--help`", program.name(), program.command("--help")));
        cases.add(new Case(ALONE, "`--version`", program.name(), program.command("--version")));
        String folder = scratch.resolve("created" + cases.size()).toString();
        cases.add(new Case(ALONE, "`create`", program.name(), program.command("create", "item", "--dir", folder)));
    }

    private static MeasuredCommand hello(Distribution program, String... options) {
        List<String> words = new ArrayList<>(List.of(
                program.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xlog:disable"));
        words.addAll(List.of(options));
        words.addAll(List.of(
                "-cp", Path.of("target", "test-classes").toAbsolutePath().toString(), Hello.class.getName()));
        return MeasuredCommand.of(Map.of(), words);
    }

    private void addNothingToDo(Engine engine, Program program, Workload workload) throws Exception {
        Target target = Target.create(engine);
        targets.add(target);
        program.up(target, workload).output(scratch);
        target.requireApplied(workload);
        String database = Target.title(engine);
        cases.add(new Case(database, "`up`", program.name(), program.up(target, workload)));
        cases.add(new Case(database, "`info`", program.name(), program.info(target, workload)));
    }

    private void print(Case one) {
        page.line("| " + one.database() + " | " + one.command() + " | " + one.program() + " | "
                + ratio(one, ALONE, HELLO, one.program())
                + ratio(one, one.database(), one.command(), "dbmate")
                + ratio(one, one.database(), one.command(), Distribution.BUNDLE)
                + ratio(one, Target.title(Engine.SQLITE), one.command(), one.program())
                + one.figures().cells());
    }

    private String ratio(Case one, String database, String command, String program) {
        Optional<Case> yardstick = cases.stream()
                .filter(other -> other.is(database, command, program))
                .findFirst();
        return yardstick.map(other -> one.figures().ratio(other.figures())).orElse("| ");
    }
}
