package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.model.Version;
import dev.migrate.plan.LatePolicy;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.Target;
import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every database must do alike, or in its own way where its transactions differ. */
@Tag("servers")
class DialectContractTest {
    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static Workspace shop(Engine engine) throws SQLException, IOException {
        return Workspace.on(engine)
                .file("001_create_users.sql", "CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));")
                .file("001_create_users.down.sql", "DROP TABLE users;")
                .file(
                        "002_add_rows.sql",
                        "INSERT INTO users VALUES (1, 'Ada');\nINSERT INTO users VALUES (2, 'Grace');\n")
                .file("002_add_rows.down.sql", "DELETE FROM users;")
                .file("010_create_orders.sql", "CREATE TABLE orders (id INT PRIMARY KEY);")
                .file("010_create_orders.down.sql", "DROP TABLE orders;");
    }

    @ParameterizedTest
    @EnumSource
    void appliesEverythingOnceAndInOrder(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            assertThat(work.states()).containsExactly("001 pending", "002 pending", "010 pending");

            RunSummary done = work.migrator().up();

            assertThat(done.steps()).extracting(RunSummary.Done::key).containsExactly("001", "002", "010");
            assertThat(done.version()).contains("010");
            assertThat(work.states()).containsExactly("001 applied", "002 applied", "010 applied");
            assertThat(work.query("SELECT name FROM users ORDER BY id")).containsExactly("Ada", "Grace");
            assertThat(work.query("SELECT version FROM schema_migrations ORDER BY applied_order"))
                    .containsExactly("001", "002", "010");
            assertThat(work.query("SELECT outcome FROM schema_migrations_log ORDER BY id"))
                    .containsExactly("done", "done", "done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNothingAndTakesNoLockWhenNothingIsPending(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            work.migrator().up();
            work.events().clear();

            RunSummary done = work.migrator().up();

            assertThat(done.steps()).isEmpty();
            assertThat(done.version()).contains("010");
            assertThat(work.events()).noneMatch(Event.RunStarted.class::isInstance);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readingCommandsWriteNothing(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            work.migrator().info();
            work.migrator().version();
            work.migrator().plan(new Target.All());

            assertThat(work.hasTable("schema_migrations")).isFalse();
            assertThat(work.hasTable("schema_migrations_log")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void revertsInReverseOrderOfApplication(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            work.migrator().up();

            RunSummary one = work.migrator().down(new Target.Count(1));
            assertThat(one.steps()).extracting(RunSummary.Done::key).containsExactly("010");
            assertThat(one.version()).contains("002");

            RunSummary rest = work.migrator().down(new Target.All());
            assertThat(rest.steps()).extracting(RunSummary.Done::key).containsExactly("002", "001");
            assertThat(rest.version()).isEmpty();
            assertThat(work.hasTable("users")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void revertsWithTheStoredScriptWhenTheFilesAreGone(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            work.migrator().up();
            work.delete("010_create_orders.sql").delete("010_create_orders.down.sql");
            assertThat(work.states()).contains("010 missing");

            work.migrator().down(new Target.Count(1));

            assertThat(work.hasTable("orders")).isFalse();
            assertThat(work.states()).containsExactly("001 applied", "002 applied");
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesToAnyVersionAndRedoes(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            work.migrator().goTo(Version.of("2"));
            assertThat(work.migrator().version()).contains(Version.of("002"));

            work.migrator().goTo(Version.of("10"));
            work.migrator().goTo(Version.of("1"));
            assertThat(work.query("SELECT COUNT(*) FROM users")).containsExactly("0");

            work.migrator().up();
            RunSummary redone = work.migrator().redo(2);
            assertThat(redone.steps()).extracting(RunSummary.Done::key).containsExactly("010", "002", "002", "010");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void aFailureLeavesNothingButItsJournalRow(Engine engine) throws Exception {
        try (Workspace work = shop(engine)
                .file(
                        "011_broken.sql",
                        "CREATE TABLE broken (id INT);\nINSERT INTO broken VALUES (1);\n  SELEC 1;\n")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure.location().orElseThrow().line()).isEqualTo(3);
            assertThat(failure.location().orElseThrow().column()).isEqualTo(3);
            assertThat(failure.statement()).contains("SELEC 1");
            assertThat(work.hasTable("broken")).isFalse();
            assertThat(work.states()).contains("010 applied", "011 pending");
            assertThat(work.query("SELECT outcome FROM schema_migrations_log ORDER BY id"))
                    .containsExactly("done", "done", "done", "failed");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void aFailureAmongSchemaChangesIsPartialAndGoesOnWhenMended(Engine engine) throws Exception {
        try (Workspace work = shop(engine)
                .file(
                        "011_broken.sql",
                        "CREATE TABLE broken (id INT);\nINSERT INTO broken VALUES (1);\nALTER TABEL broken;\n")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure.location().orElseThrow().line()).isEqualTo(3);
            assertThat(work.states()).contains("011 partial");
            assertThat(work.migrator().info().migrations().get(3).note().orElseThrow())
                    .startsWith("stopped after statement 2 of 3: ");

            work.file(
                    "011_broken.sql",
                    "CREATE TABLE broken (id INT);\nINSERT INTO broken VALUES (1);\nALTER TABLE broken ADD COLUMN name INT;\n");
            work.migrator().up();

            assertThat(work.query("SELECT COUNT(*) FROM broken WHERE name IS NULL"))
                    .containsExactly("1");
            assertThat(work.states()).contains("011 applied");
            assertThat(work.query("SELECT outcome FROM schema_migrations_log ORDER BY id"))
                    .containsExactly("done", "done", "done", "resumed", "done");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void aPartialMigrationWhoseDoneStatementsChangedIsRefused(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("1_a.sql", "CREATE TABLE a (id INT);\nCREATE TABLE b (id INT);\nnonsense;\n")) {
            assertThatThrownBy(() -> work.migrator().up()).isInstanceOf(MigrateException.class);
            work.file("1_a.sql", "CREATE TABLE a (id INT);\nCREATE TABLE c (id INT);\n");

            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.code()).isEqualTo(ErrorCode.PARTIAL_CHANGED);
            assertThat(failure.details()).hasSize(1);
            assertThat(failure.details().get(0))
                    .startsWith("statement 2 at ")
                    .endsWith("1_a.sql:2:1 is another one now");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachScriptStartsInAFreshSession(Engine engine) throws Exception {
        String leave = switch (engine) {
            case POSTGRES -> "CREATE SCHEMA other; SET search_path = other; CREATE TEMP TABLE scratch (a INT);";
            case MYSQL, MARIADB ->
                "SET @left = 1; CREATE TEMPORARY TABLE scratch (a INT); SET sql_mode = 'ANSI_QUOTES';";
            case SQLITE -> "CREATE TEMP TABLE scratch (a INT);";
        };
        try (Workspace work = Workspace.on(engine)
                .file("1_leave.sql", leave)
                .file("2_find.sql", "CREATE TABLE scratch (a INT); INSERT INTO scratch VALUES (1);")) {
            work.migrator().up();

            assertThat(work.query("SELECT COUNT(*) FROM scratch")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesChangedMissingAndLateFilesAllAtOnce(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            work.migrator().up();
            work.file("001_create_users.sql", "CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(50));")
                    .file("003_late.sql", "CREATE TABLE late (id INT);")
                    .delete("010_create_orders.sql")
                    .delete("010_create_orders.down.sql");

            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_DISAGREES);
            assertThat(String.join("\n", failure.details()))
                    .contains("001 create_users was changed after it was applied")
                    .contains("-CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));")
                    .contains("+CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(50));")
                    .contains("003 late is late")
                    .contains("010 create_orders is applied, but its file is missing");
            assertThat(work.hasTable("late")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void appliesLateFilesWhenTold(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            work.migrator().up();
            work.file("003_late.sql", "CREATE TABLE late (id INT);");

            work.builder().late(LatePolicy.APPLY).build().up();

            assertThat(work.states()).containsExactly("001 applied", "002 applied", "003 applied", "010 applied");
            assertThat(work.migrator().version()).contains(Version.of("10"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsRepeatablesAgainWhenTheirTextChanges(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("V1__Create_t.sql", "CREATE TABLE t (a INT);")
                .file("R__view.sql", "DROP VIEW IF EXISTS v;\nCREATE VIEW v AS SELECT a FROM t;")) {
            work.migrator().up();
            assertThat(work.states()).containsExactly("1 applied", "R__view applied");

            work.file("R__view.sql", "DROP VIEW IF EXISTS v;\nCREATE VIEW v AS SELECT a, 2 AS b FROM t;");
            assertThat(work.states()).containsExactly("1 applied", "R__view outdated");
            work.migrator().up();

            assertThat(work.states()).containsExactly("1 applied", "R__view applied");
            assertThat(work.query("SELECT b FROM v")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void forceMakesTheHistorySayWhatAPersonSays(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            work.migrator().force(planner -> planner.at(Version.of("2")));
            assertThat(work.states()).containsExactly("001 applied", "002 applied", "010 pending");
            assertThat(work.hasTable("users")).isFalse();

            work.migrator().force(planner -> planner.pending("1"));
            assertThat(work.states()).containsExactly("001 late", "002 applied", "010 pending");

            work.migrator().force(planner -> planner.none());
            assertThat(work.query("SELECT COUNT(*) FROM schema_migrations")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void forceForgetsWhatIsNoVersion(Engine engine) throws Exception {
        try (Workspace work = shop(engine).file("R__view.sql", "CREATE VIEW v AS SELECT id FROM users;")) {
            work.migrator().up();
            work.delete("R__view.sql");
            work.execute("INSERT INTO schema_migrations (version) VALUES ('garbage')");
            assertThat(work.states()).contains("R__view missing", "garbage missing");

            work.migrator().force(planner -> planner.pending("R__view"));
            work.migrator().force(planner -> planner.pending("garbage"));

            assertThat(work.migrator().up().steps()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheHolderOfTheLock(Engine engine) throws Exception {
        try (Workspace work = shop(engine);
                HeldLock held = HeldLock.on(work)) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class,
                    () -> work.builder()
                            .lockWait(Duration.ofMillis(300))
                            .build()
                            .up());

            assertThat(failure.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED);
            assertThat(failure.details().get(0)).contains(held.expectedHolder());
            assertThat(work.events()).anyMatch(Event.WaitingForLock.class::isInstance);
            assertThat(work.hasTable("users")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesForeignHistoriesAlone(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            work.execute(
                    "CREATE TABLE schema_migrations (version BIGINT NOT NULL PRIMARY KEY, dirty BOOLEAN NOT NULL)");
            work.execute("INSERT INTO schema_migrations VALUES (7, FALSE)");

            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_FOREIGN);
            assertThat(failure.message()).contains("golang-migrate");
            assertThat(work.query("SELECT version FROM schema_migrations")).containsExactly("7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesOverATableWithTheFourKnownColumns(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            work.execute("CREATE TABLE schema_migrations (version VARCHAR(255) PRIMARY KEY,"
                    + " applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, execution_time_ms INT, checksum VARCHAR(64))");
            work.execute("INSERT INTO schema_migrations (version) VALUES ('001')");
            work.execute("CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50))");
            assertThat(work.states()).containsExactly("001 applied", "002 pending", "010 pending");

            work.migrator().up();

            assertThat(work.states()).containsExactly("001 applied", "002 applied", "010 applied");
        }
    }

    @ParameterizedTest
    @EnumSource
    void plansWhatItWouldDo(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            PlanReport plan = work.migrator().plan(new Target.Count(2));

            assertThat(plan.scripts()).extracting(PlanReport.PlannedScript::key).containsExactly("001", "002");
            boolean inTransaction = engine == Engine.POSTGRES || engine == Engine.SQLITE;
            assertThat(plan.scripts().get(0).inTransaction()).isEqualTo(inTransaction);
            assertThat(plan.scripts().get(0).reason()).isEqualTo(inTransaction ? "" : "CREATE TABLE commits by itself");
            assertThat(plan.scripts().get(1).inTransaction()).isTrue();
            assertThat(plan.scripts().get(1).statements()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void appliesAThousandMigrations(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            for (int i = 1; i <= 1000; i++) {
                work.file(i + "_t.sql", i == 1 ? "CREATE TABLE t (a INT);" : "INSERT INTO t VALUES (" + i + ");");
            }
            work.migrator().up();

            assertThat(work.query("SELECT COUNT(*) FROM t")).containsExactly("999");
            assertThat(work.states()).hasSize(1000).allMatch(state -> state.endsWith(" applied"));
            assertThat(work.migrator().up().steps()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScriptWithoutStatementsIsAppliedWithAWarning(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("1_empty.sql", "-- nothing to do\n")) {
            work.migrator().up();

            assertThat(work.states()).containsExactly("1 applied");
            assertThat(work.events())
                    .filteredOn(Event.Warning.class::isInstance)
                    .map(event -> ((Event.Warning) event).message())
                    .singleElement()
                    .matches(message -> message.endsWith("1_empty.sql has no statements"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void commitsTheWholeRunTogetherWhenTold(Engine engine) throws Exception {
        try (Workspace work = shop(engine).file("011_broken.sql", "SELEC 1;")) {
            MigratorBuilder together = work.builder().transaction(dev.migrate.engine.TransactionExtent.RUN);
            assertThatThrownBy(() -> together.build().up()).isInstanceOf(MigrateException.class);
            assertThat(work.hasTable("users")).isFalse();

            work.delete("011_broken.sql");
            RunSummary done = together.build().up();
            assertThat(done.steps()).hasSize(3);
            assertThat(done.version()).isEqualTo(Optional.of("010"));
            assertThat(List.copyOf(work.states())).allMatch(state -> state.endsWith("applied"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void validateFindsEveryScriptThatCantBeMadeOut(Engine engine) throws Exception {
        try (Workspace work = shop(engine)
                .file("011_a.sql", "SELECT 1;\nSELECT 'never ended;")
                .file("012_b.sql", "SELECT (1;")) {
            assertThat(work.migrator().validate().problems())
                    .extracting(Problem::code)
                    .containsExactly(ErrorCode.SCRIPT_UNREADABLE, ErrorCode.SCRIPT_UNREADABLE);

            assertThatThrownBy(() -> work.migrator().up()).hasMessage("2 scripts can't be made out; nothing was done");
            assertThat(work.hasTable("users")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMisspeltSchemaIsNoEmptyHistory(Engine engine) throws Exception {
        try (Workspace work = shop(engine)) {
            assertThatThrownBy(() -> work.builder().schema("nix").build().version())
                    .isInstanceOfSatisfying(
                            MigrateException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION));
        }
    }
}
