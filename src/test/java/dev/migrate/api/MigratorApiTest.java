package dev.migrate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.Migrator;
import dev.migrate.MigratorBuilder;
import dev.migrate.Oddities;
import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.Direction;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Version;
import dev.migrate.plan.HistoryChange;
import dev.migrate.plan.LatePolicy;
import dev.migrate.plan.PlanReport.PlannedScript;
import dev.migrate.plan.PlanReport.PlannedStatement;
import dev.migrate.plan.State;
import dev.migrate.plan.StatusReport;
import dev.migrate.plan.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Uses the program as an application does: from another package, with its own data source. */
@Timeout(120)
class MigratorApiTest {
    private static final Path PAGE = Path.of("docs/java-api.md");
    private static final Path OWN_SOURCE = Path.of("src/test/java/dev/migrate/api/MigratorApiTest.java");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final SQLiteDataSource dataSource = new SQLiteDataSource();

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void listenToWhatIsPrinted() throws IOException {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        dataSource.setUrl("jdbc:sqlite:" + file());
        write("001_create_products.sql", "CREATE TABLE products (id INTEGER);");
        write("002_fill_products.sql", "INSERT INTO products VALUES (1);\nINSERT INTO products VALUES (2);");
        write("002_fill_products.down.sql", "DELETE FROM products;");
    }

    @AfterEach
    void nothingWasPrinted() {
        System.setOut(out);
        System.setErr(err);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private Path file() {
        return elsewhere.resolve("shop.db");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private MigratorBuilder builder() {
        return Migrator.of(dataSource).from(folder);
    }

    private static List<String> keys(RunSummary summary) {
        return summary.steps().stream().map(RunSummary.Done::key).toList();
    }

    private List<State> states() {
        return builder().build().info().migrations().stream()
                .map(status -> status.state())
                .toList();
    }

    private int products() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM products")) {
            return row.getInt(1);
        }
    }

    @Test
    void takesFourLines() throws SQLException {
        DataSource dataSource = this.dataSource;
        // four lines
        Migrator migrator = Migrator.of(dataSource).from(folder).build();
        RunSummary done = migrator.up();
        List<RunSummary.Done> applied = done.steps();
        Optional<String> version = done.version();
        // end
        assertThat(applied).extracting(RunSummary.Done::key).containsExactly("001", "002");
        assertThat(version).contains("002");
        assertThat(products()).isEqualTo(2);
    }

    @Test
    void showsTheSameFourLinesInItsPage() throws IOException {
        String page = Files.readString(PAGE);
        String begin = "```java\n";
        int start = page.indexOf(begin) + begin.length();
        String shown = page.substring(start, page.indexOf("```", start)).strip();
        String source = Files.readString(OWN_SOURCE);
        int first = source.indexOf("// four lines\n");
        String compiled = source.substring(source.indexOf('\n', first) + 1, source.indexOf("        // end", first));
        assertThat(shown.lines()).hasSize(4);
        assertThat(compiled.stripTrailing().stripIndent()).isEqualTo(shown);
    }

    @Test
    void namesEverySettingInItsPage() throws IOException {
        String page = Files.readString(PAGE);
        for (var method : MigratorBuilder.class.getDeclaredMethods()) {
            boolean setting = method.getReturnType() == MigratorBuilder.class && !method.isSynthetic();
            if (setting) {
                assertThat(page).contains("| `" + method.getName() + "(");
            }
        }
        for (Class<?> event : Event.class.getPermittedSubclasses()) {
            assertThat(page).contains("`" + event.getSimpleName() + "`");
        }
    }

    @Test
    void summarisesARun() {
        RunSummary summary = builder().build().up(new Target.Count(1));
        RunSummary.Done done = summary.steps().get(0);
        assertThat(done.key()).isEqualTo("001");
        assertThat(done.name()).isEqualTo("create_products");
        assertThat(done.direction()).isEqualTo(Direction.UP);
        assertThat(done.file()).endsWith("/001_create_products.sql");
        assertThat(done.statements()).isEqualTo(1);
        assertThat(done.took()).isPositive().isLessThan(Duration.ofMinutes(1));
        assertThat(summary.version()).contains("001");
        assertThat(keys(builder().build().up())).containsExactly("002");
        assertThat(keys(builder().build().up())).isEmpty();
    }

    @Test
    void worksByUrl() {
        Migrator migrator = Migrator.of("sqlite:" + file()).from(folder).build();
        assertThat(migrator.version()).isEmpty();
        assertThat(migrator.info().pending()).hasSize(2);
        assertThat(file()).doesNotExist();
        assertThat(keys(migrator.up())).containsExactly("001", "002");
        assertThat(migrator.version()).contains(Version.of("2"));
    }

    @Test
    void tellsHowEverythingStands() throws IOException {
        Migrator migrator = builder().build();
        migrator.up(new Target.Count(1));
        write("001_create_products.sql", "CREATE TABLE products (id INTEGER, name TEXT);");
        StatusReport report = migrator.info();
        assertThat(report.migrations().get(0).state()).isEqualTo(State.CHANGED);
        assertThat(report.migrations().get(1).state()).isEqualTo(State.PENDING);
        assertThat(report.version()).contains(Version.of("1"));
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.HISTORY_DISAGREES);
            assertThat(problem.message()).isEqualTo("001 create_products was changed after it was applied");
        });
    }

    @Test
    void plansWithoutDoingAnything() {
        List<PlannedScript> scripts = builder().build().plan(new Target.All()).scripts();
        assertThat(scripts)
                .extracting(PlannedScript::label)
                .containsExactly("001 create_products", "002 fill_products");
        assertThat(scripts.get(1).inTransaction()).isTrue();
        assertThat(scripts.get(1).statements())
                .extracting(PlannedStatement::text)
                .containsExactly("INSERT INTO products VALUES (1)", "INSERT INTO products VALUES (2)");
        assertThat(states()).containsExactly(State.PENDING, State.PENDING);
    }

    @Test
    void goesDownAndUpAgain() throws SQLException {
        Migrator migrator = builder().build();
        migrator.up();
        RunSummary down = migrator.down(new Target.Count(1));
        assertThat(keys(down)).containsExactly("002");
        assertThat(down.steps().get(0).direction()).isEqualTo(Direction.DOWN);
        assertThat(down.version()).contains("001");
        assertThat(products()).isZero();
        assertThat(keys(migrator.goTo(Version.of("2")))).containsExactly("002");
        assertThat(keys(migrator.redo(1))).containsExactly("002", "002");
        assertThat(products()).isEqualTo(2);
    }

    @Test
    void makesTheHistorySayWhatAPersonSays() throws SQLException {
        Migrator migrator = builder().build();
        migrator.up();
        assertThat(migrator.previewForce(planner -> planner.at(Version.of("1"))))
                .containsExactly(new HistoryChange(HistoryChange.Kind.REMOVE, "002", "fill_products"));
        assertThat(states()).containsExactly(State.APPLIED, State.APPLIED);
        assertThat(migrator.force(planner -> planner.at(Version.of("1")))).hasSize(1);
        assertThat(states()).containsExactly(State.APPLIED, State.PENDING);
        assertThat(products()).isEqualTo(2);
    }

    @Test
    void tellsWhatHappens() {
        List<Event> events = new ArrayList<>();
        builder().listener(events::add).build().up(new Target.Count(1));
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "RunStarted",
                        "StepStarted",
                        "StatementStarted",
                        "StatementFinished",
                        "StepFinished",
                        "RunFinished");
        Event.StatementStarted statement = (Event.StatementStarted) events.get(2);
        assertThat(statement.label()).isEqualTo("001 create_products");
        assertThat(statement.location().line()).isEqualTo(1);
        assertThat(statement.text()).isEqualTo("CREATE TABLE products (id INTEGER)");
    }

    @Test
    void failsWithAllThatIsKnown() throws IOException {
        write("003_broken.sql", "INSERT INTO products VALUES (3);\n  INSERT INTO prodcts VALUES (4);\n");
        List<Event> events = new ArrayList<>();
        Migrator migrator = builder().listener(events::add).build();
        assertThatThrownBy(migrator::up).isInstanceOfSatisfying(MigrateException.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure.code().exitCode()).isEqualTo(3);
            assertThat(failure.message()).isEqualTo("003 broken failed at statement 2 of 2");
            Location place = failure.location().orElseThrow();
            assertThat(place.file()).endsWith("/003_broken.sql");
            assertThat(place.line()).isEqualTo(2);
            assertThat(place.column()).isEqualTo(3);
            assertThat(failure.statement()).contains("INSERT INTO prodcts VALUES (4)");
            assertThat(failure.details()).anySatisfy(line -> assertThat(line).contains("no such table: prodcts"));
            assertThat(failure.details()).contains("Nothing of 003 broken is left in the database.");
            assertThat(failure.hint()).contains("Mend the script and run 'migrate up' again.");
            assertThat(failure.getCause()).isNotNull();
            assertThat(events).last().isEqualTo(new Event.StepFailed(3, 3, "003 broken", Direction.UP, failure));
        });
        assertThat(states()).containsExactly(State.APPLIED, State.APPLIED, State.PENDING);
    }

    @Test
    void refusesFilesThatAreNotInOrder() throws IOException {
        write("notes.sql", "SELECT 1;");
        List<Event> events = new ArrayList<>();
        assertThatThrownBy(() -> builder().oddities(Oddities.REFUSED).build().up())
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILES_INVALID));
        assertThat(file()).doesNotExist();
        builder().listener(events::add).build().up();
        assertThat(events).first().isInstanceOf(Event.Warning.class);
    }

    @Test
    void appliesLateMigrationsIfToldTo() throws IOException {
        builder().build().up();
        write("001.5_late.sql", "CREATE TABLE late (id INTEGER);");
        assertThatThrownBy(() -> builder().build().up())
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_DISAGREES));
        assertThat(keys(builder().late(LatePolicy.APPLY).build().up())).containsExactly("001.5");
    }

    @Test
    void endsWhenAnotherThreadCancels() throws IOException {
        write(
                "003_endless.sql",
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO products"
                        + " SELECT i FROM n WHERE i < 0;");
        List<Event> events = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Migrator migrator = builder()
                .listener(event -> {
                    events.add(event);
                    if (event instanceof Event.StatementStarted statement
                            && statement.label().startsWith("003")) {
                        begun.complete(null);
                    }
                })
                .build();
        CompletableFuture<Void> cancelled =
                begun.thenRunAsync(migrator::cancel, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
        assertThatThrownBy(migrator::up)
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED));
        cancelled.join();
        assertThat(events).last().isInstanceOf(Event.StepFailed.class);
        assertThat(states()).containsExactly(State.APPLIED, State.APPLIED, State.PENDING);
    }

    @Test
    void letsOneOfSeveralThreadsDoTheWork() {
        Migrator migrator = builder().build();
        List<CompletableFuture<RunSummary>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            runs.add(CompletableFuture.supplyAsync(migrator::up));
        }
        List<String> applied = new ArrayList<>();
        runs.forEach(run -> applied.addAll(keys(run.join())));
        assertThat(applied).containsExactlyInAnyOrder("001", "002");
    }
}
