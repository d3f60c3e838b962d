package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.engine.TransactionExtent;
import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Problem;
import dev.migrate.plan.Target;
import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callbacks do on every database. */
@Tag("servers")
class CallbackContractTest {
    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    /** A workspace with a table of calls, into which every callback of these events writes its name. */
    private static Workspace logging(Engine engine, String... events) throws SQLException, IOException {
        Workspace work = Workspace.on(engine);
        work.execute("CREATE TABLE calls (event VARCHAR(50))");
        for (String event : events) {
            work.file(event + ".sql", "INSERT INTO calls VALUES ('" + event + "');");
        }
        return work;
    }

    private static List<String> calls(Workspace work) throws SQLException {
        return work.query("SELECT event FROM calls");
    }

    @ParameterizedTest
    @EnumSource
    void runInFlywaysOrder(Engine engine) throws Exception {
        try (Workspace work = logging(
                        engine,
                        "beforeMigrate",
                        "beforeEachMigrate",
                        "afterEachMigrate",
                        "afterVersioned",
                        "beforeRepeatables",
                        "afterMigrateApplied",
                        "afterMigrate",
                        "afterMigrateError",
                        "beforeUndo",
                        "beforeEachUndo",
                        "afterEachUndo",
                        "afterUndo")
                .file("V1__t.sql", "CREATE TABLE t (a INT); INSERT INTO calls VALUES ('V1');")
                .file("U1__t.sql", "DROP TABLE t;")
                .file("R__v.sql", "INSERT INTO calls VALUES ('R');")) {
            work.migrator().up();
            assertThat(calls(work))
                    .containsExactly(
                            "beforeMigrate",
                            "beforeEachMigrate",
                            "V1",
                            "afterEachMigrate",
                            "afterVersioned",
                            "beforeRepeatables",
                            "beforeEachMigrate",
                            "R",
                            "afterEachMigrate",
                            "afterMigrateApplied",
                            "afterMigrate");

            work.execute("DELETE FROM calls");
            assertThat(work.migrator().up().steps()).isEmpty();
            assertThat(calls(work)).containsExactly("beforeMigrate", "afterVersioned", "afterMigrate");

            work.execute("DELETE FROM calls");
            work.migrator().down(new Target.All());
            assertThat(calls(work)).containsExactly("beforeUndo", "beforeEachUndo", "afterEachUndo", "afterUndo");
            assertThat(work.states()).containsExactly("1 pending", "R__v applied");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shareTheTransactionOfTheMigration(Engine engine) throws Exception {
        try (Workspace work = logging(engine, "beforeEachMigrate", "afterEachMigrateError", "afterMigrateError")
                .file("V1__rows.sql", "INSERT INTO calls VALUES ('V1');")
                .file("afterEachMigrate.sql", "INSERT INTO calls VALUES ('after');\nINSERT INTO nowhere VALUES (1);")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure).hasMessage("callback afterEachMigrate of 1 rows failed at statement 2 of 2");
            assertThat(failure.location().orElseThrow().file()).endsWith("afterEachMigrate.sql");
            assertThat(failure.location().orElseThrow().line()).isEqualTo(2);
            assertThat(calls(work)).containsExactly("afterEachMigrateError", "afterMigrateError");
            assertThat(work.states()).containsExactly("1 pending");
            assertThat(work.query("SELECT outcome FROM schema_migrations_log")).containsExactly("failed");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void runByThemselvesAroundAMigrationWithoutATransaction(Engine engine) throws Exception {
        try (Workspace work = logging(engine, "beforeEachMigrate")
                .file("V1__t.sql", "CREATE TABLE t (a INT);\nINSERT INTO calls VALUES ('V1');")
                .file("afterEachMigrate.sql", "INSERT INTO nowhere VALUES (1);")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.details())
                    .contains("All its statements are done and stay; 'migrate up' goes on after them.");
            assertThat(calls(work)).containsExactly("beforeEachMigrate", "V1");
            assertThat(work.states()).containsExactly("1 partial");

            work.file("afterEachMigrate.sql", "INSERT INTO calls VALUES ('after');");
            work.migrator().up();

            assertThat(calls(work)).containsExactly("beforeEachMigrate", "V1", "beforeEachMigrate", "after");
            assertThat(work.states()).containsExactly("1 applied");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatCantShareATransactionLeavesTheMigrationWithoutOne(Engine engine) throws Exception {
        String alone = switch (engine) {
            case POSTGRES, SQLITE -> "VACUUM;";
            case MYSQL, MARIADB -> "CREATE TABLE IF NOT EXISTS made (a INT);";
        };
        try (Workspace work = logging(engine, "afterEachMigrate")
                .file("beforeEachMigrate.sql", alone)
                .file("V1__rows.sql", "INSERT INTO calls VALUES ('V1');")) {
            assertThat(work.migrator().plan(new Target.All()).scripts().get(0).reason())
                    .startsWith("callback beforeEachMigrate: ");

            work.migrator().up();

            assertThat(calls(work)).containsExactly("V1", "afterEachMigrate");
            assertThat(work.states()).containsExactly("1 applied");
        }
    }

    @Test
    void whatTheySetHoldsForTheMigrationAndNoLonger() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)
                .file("beforeMigrate.sql", "CREATE SCHEMA IF NOT EXISTS app; SET search_path = nowhere;")
                .file("beforeEachMigrate.sql", "SET ROLE pg_monitor; RESET ROLE; SET search_path = app;")
                .file("V1__t.sql", "CREATE TABLE t (a INT);")
                .file("afterEachMigrate.sql", "SET ROLE pg_monitor;")
                .file("V2__index.sql", "CREATE INDEX CONCURRENTLY by_a ON t (a);")
                .file(
                        "afterMigrate.sql",
                        "CREATE TABLE public.after AS SELECT current_user, current_schema() AS place;")) {
            work.migrator().up();

            assertThat(work.query("SELECT count(*) FROM app.t")).containsExactly("0");
            assertThat(work.query("SELECT schemaname FROM pg_indexes WHERE indexname = 'by_a'"))
                    .containsExactly("app");
            assertThat(work.query("SELECT place FROM public.after")).containsExactly("public");
            assertThat(work.states()).containsExactly("1 applied", "2 applied");
        }
    }

    @Test
    void aPragmaAroundAMigrationTakesEffectOutsideItsTransaction() throws Exception {
        try (Workspace work = Workspace.on(Engine.SQLITE)
                .file("beforeEachMigrate.sql", "PRAGMA foreign_keys = OFF;")
                .file("afterEachMigrate.sql", "PRAGMA foreign_keys = ON;")
                .file(
                        "V1__t.sql",
                        "CREATE TABLE p (id INTEGER PRIMARY KEY);\nCREATE TABLE c (p REFERENCES p (id));\n"
                                + "INSERT INTO c VALUES (1);\nINSERT INTO p VALUES (1);")
                .file("V2__broken.sql", "DELETE FROM p;")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure).hasMessage("2 broken leaves rows that refer to nothing");
            assertThat(work.states()).containsExactly("1 applied", "2 pending");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void theOneTransactionOfARunTakesThoseBetweenMigrationsAlong(Engine engine) throws Exception {
        try (Workspace work = logging(
                        engine,
                        "beforeMigrate",
                        "beforeEachMigrate",
                        "afterVersioned",
                        "afterMigrate",
                        "afterMigrateError")
                .file("V1__t.sql", "CREATE TABLE t (a INT);")
                .file("R__broken.sql", "INSERT INTO nowhere VALUES (1);")) {
            Migrator together =
                    work.builder().transaction(TransactionExtent.RUN).build();
            assertThat(catchThrowableOfType(MigrateException.class, together::up)
                            .message())
                    .isEqualTo("R__broken failed at statement 1 of 1");
            assertThat(calls(work)).containsExactly("beforeMigrate", "afterMigrateError");
            assertThat(work.events())
                    .filteredOn(Event.StepFinished.class::isInstance)
                    .isEmpty();

            work.execute("DELETE FROM calls");
            work.file("R__broken.sql", "INSERT INTO calls VALUES ('R');");
            together.up();

            assertThat(calls(work))
                    .containsExactly(
                            "beforeMigrate",
                            "beforeEachMigrate",
                            "afterVersioned",
                            "beforeEachMigrate",
                            "R",
                            "afterMigrate");

            work.file("afterVersioned.sql", "VACUUM;")
                    .file("V2__t.sql", "SELECT 1;")
                    .file("R__broken.sql", "SELECT 2;");
            assertThat(catchThrowableOfType(MigrateException.class, together::up)
                            .details())
                    .containsExactly("callback afterVersioned: VACUUM can't run inside a transaction");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErrorInAnErrorCallbackHidesNothing(Engine engine) throws Exception {
        try (Workspace work = logging(engine, "afterMigrateError")
                .file("afterEachMigrateError.sql", "INSERT INTO nowhere VALUES (2);")
                .file("V1__broken.sql", "INSERT INTO nowhere VALUES (1);")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.statement()).contains("INSERT INTO nowhere VALUES (1)");
            assertThat(failure.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .contains("callback afterEachMigrateError failed at statement 1 of 1");
            assertThat(calls(work)).containsExactly("afterMigrateError");
            assertThat(warnings(work))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning)
                            .contains("afterEachMigrateError.sql:1:")
                            .contains(": callback afterEachMigrateError failed at statement 1 of 1: ")
                            .contains("nowhere")
                            .doesNotContain("INSERT", " | "));
        }
    }

    @Test
    void oneThatWaitsTooLongForALockIsNamedOnce() throws Exception {
        try (Workspace work = logging(Engine.POSTGRES, "afterMigrate");
                Connection other = work.database().connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("LOCK TABLE calls");
            Migrator hasty = work.builder()
                    .lockTimeout(Duration.ofMillis(50))
                    .lockRetries(1)
                    .build();

            assertThat(catchThrowableOfType(MigrateException.class, hasty::up))
                    .hasMessage("callback afterMigrate failed at statement 1 of 1");

            assertThat(warnings(work))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning)
                            .startsWith("callback afterMigrate at statement 1 waited too long for a lock: "));
        }
    }

    @Test
    void validateFindsOneThatAMigrationCantShareItsTransactionWith() throws Exception {
        try (Workspace work = Workspace.on(Engine.SQLITE)
                .file("beforeEachMigrate.sql", "VACUUM;")
                .file("afterEachMigrate.sql", "SELECT 'never closed;")
                .file("V1__t.sql", "-- migrate:transaction on\nCREATE TABLE t (a INT);")) {
            assertThat(work.migrator().validate().problems())
                    .extracting(Problem::message)
                    .satisfiesExactly(
                            first -> assertThat(first).endsWith("the string that begins here is never closed"),
                            second -> assertThat(second)
                                    .endsWith("V1__t.sql asks for one transaction, which it can't share with callback"
                                            + " beforeEachMigrate: VACUUM can't run inside a transaction"));
        }
    }

    private static List<String> warnings(Workspace work) {
        List<String> messages = new ArrayList<>();
        for (Event event : work.events()) {
            if (event instanceof Event.Warning warning) {
                messages.add(warning.message());
            }
        }
        return messages;
    }
}
