package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.db.LockReport;
import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.Engine;
import dev.migrate.testing.MigrateProcess;
import dev.migrate.testing.Polling;
import dev.migrate.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a run is at when it is told to end: nothing goes on, what is done is recorded, and the next run goes on. */
@Tag("servers")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such signals")
class SignalTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    /** An empty database with a gate; as long as that is closed, {@link #slow} takes very long. */
    private static Workspace gated(Engine engine) throws Exception {
        Workspace work = Workspace.on(engine);
        work.execute("CREATE TABLE gate (a INT PRIMARY KEY)");
        work.execute("INSERT INTO gate VALUES (1)");
        return work;
    }

    private static String slow(Engine engine) {
        return switch (engine) {
            case POSTGRES -> "SELECT pg_sleep(600) FROM gate;\n";
            case MYSQL, MARIADB -> "SELECT SLEEP(600) FROM gate;\n";
            case SQLITE ->
                "WITH RECURSIVE c (n) AS (SELECT 1 FROM gate UNION ALL SELECT n + 1 FROM c WHERE n < 1000000000000)"
                        + " SELECT COUNT(*) FROM c;\n";
        };
    }

    private static MigrateProcess start(Workspace work, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-d", work.database().url(), "-p", work.folder().toString(), "-v", "-o", "json"));
        return MigrateProcess.start(all.toArray(new String[0]));
    }

    private static void signal(MigrateProcess process, String signal, String when, int exit) throws Exception {
        assertThat(Polling.until(LIMIT, () -> process.output().contains(when)))
                .as(process.output())
                .isTrue();
        process.signal(signal);
        assertThat(process.await(LIMIT)).as(process.output()).isEqualTo(exit);
        // a virtual machine is not told which signal it was
        assertThat(process.output()).contains("\"code\": \"interrupted\"");
    }

    /** Nothing is left on the server, and a run that comes later finds all that it needs. */
    private static void assertGoesOn(Workspace work) throws Exception {
        assertThat(isRunning(work)).isFalse();
        assertThat(work.migrator().unlock()).isEqualTo(LockReport.FREE);
        work.execute("DELETE FROM gate");
        work.migrator().up();
        assertThat(work.states()).containsExactly("1 applied");
        assertThat(work.query("SELECT COUNT(*) FROM schema_migrations_log WHERE outcome = 'running'"))
                .containsExactly("0");
    }

    private static boolean isRunning(Workspace work) throws SQLException {
        return switch (work.database().engine()) {
            case POSTGRES ->
                !work.query("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
                                + " AND query LIKE 'SELECT pg_sleep%'")
                        .isEmpty();
            case MYSQL, MARIADB ->
                !work.query("SELECT id FROM information_schema.processlist WHERE db = DATABASE()"
                                + " AND info LIKE 'SELECT SLEEP%'")
                        .isEmpty();
            case SQLITE -> false;
        };
    }

    @ParameterizedTest
    @EnumSource
    void withinAStatement(Engine engine) throws Exception {
        try (Workspace work = gated(engine)
                        .file("1_t.sql", "CREATE TABLE t (a INT);\n" + slow(engine) + "INSERT INTO t VALUES (1);\n");
                MigrateProcess process = start(work, "up")) {
            signal(process, "TERM", "\"event\":\"statementStarted\",\"label\":\"1 t\",\"number\":2", 143);

            assertGoesOn(work);
            assertThat(work.query("SELECT a FROM t")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MARIADB"})
    void withinACallback(Engine engine) throws Exception {
        try (Workspace work = gated(engine)
                        .file("beforeEachMigrate.sql", slow(engine))
                        .file("1_t.sql", "CREATE TABLE t (a INT);");
                MigrateProcess process = start(work, "up")) {
            signal(process, "INT", "\"event\":\"statementStarted\"", 130);

            assertGoesOn(work);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "SQLITE"})
    void inThePauseBeforeItIsTriedAgain(Engine engine) throws Exception {
        try (Workspace work = gated(engine).file("1_t.sql", "UPDATE gate SET a = a + 1;");
                Connection session = work.database().connect();
                Statement other = session.createStatement()) {
            session.setAutoCommit(false);
            other.execute("UPDATE gate SET a = 5");
            try (MigrateProcess process = start(work, "up", "--lock-timeout", "1s", "--lock-retries", "1000")) {
                signal(process, "TERM", "Trying again in ", 143);
            }
            session.rollback();

            assertGoesOn(work);
        }
    }

    @Test
    void inThePauseOfWait() throws Exception {
        try (Workspace work = gated(Engine.POSTGRES).file("1_t.sql", "CREATE TABLE t (a INT);");
                MigrateProcess process = start(work, "wait", "--timeout", "1h")) {
            signal(process, "TERM", "\"event\":\"waiting\"", 143);

            assertThat(work.hasTable("schema_migrations")).isFalse();
        }
    }

    /** The listener hears of the end of a statement before the next one is sent. */
    @ParameterizedTest
    @EnumSource
    void betweenTwoStatements(Engine engine) throws Exception {
        try (Workspace work = gated(engine)
                .file("1_t.sql", "-- migrate:transaction off\nCREATE TABLE t (a INT);\nINSERT INTO t VALUES (1);\n")) {
            AtomicReference<Migrator> running = new AtomicReference<>();
            Migrator migrator = work.builder()
                    .listener(event -> {
                        if (event instanceof Event.StatementFinished) {
                            Objects.requireNonNull(running.get()).cancel();
                        }
                    })
                    .build();
            running.set(migrator);

            MigrateException ended = catchThrowableOfType(MigrateException.class, migrator::up);

            assertThat(ended.code()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(work.states()).containsExactly("1 partial");
            assertThat(work.query("SELECT a FROM t")).isEmpty();
            assertGoesOn(work);
            assertThat(work.query("SELECT a FROM t")).containsExactly("1");
        }
    }
}
