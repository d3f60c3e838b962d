package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.plan.Target;
import dev.migrate.testing.Engine;
import dev.migrate.testing.MigrateProcess;
import dev.migrate.testing.Polling;
import dev.migrate.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process is killed while its statement waits for a lock that the test holds; the server goes on without it. */
@Tag("servers")
class KilledProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String WAITING =
            "SELECT pid FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX%' AND wait_event_type = 'Lock'";

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static MigrateProcess start(Workspace work) throws Exception {
        return MigrateProcess.start(
                "up", "-d", work.database().url(), "-p", work.folder().toString(), "--lock-timeout", "0");
    }

    private static void await(String what, BooleanSupplier condition) {
        assertThat(Polling.until(LIMIT, condition)).as(what).isTrue();
    }

    private static boolean finds(Workspace work, String query) {
        try {
            return !work.query(query).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first process, killed in the middle of its statement. */
    private static void kill(Workspace work, String waiting) throws Exception {
        try (MigrateProcess killed = start(work)) {
            await("the statement waits", () -> finds(work, waiting));
            killed.handle().destroyForcibly();
            assertThat(killed.await(LIMIT)).isNotZero();
        }
    }

    /**
     * Kills a run while its statement waits and another run waits for its turn, then lets the statement go on; answers what the
     * other one says. That one is there first, because a server ends the statement when it sees that the client is gone.
     */
    private static String killedBeforeNext(Workspace work, String waiting, Statement holds) throws Exception {
        try (MigrateProcess killed = start(work)) {
            await("the statement waits", () -> finds(work, waiting));
            try (MigrateProcess next = start(work)) {
                await("it waits", () -> next.output().contains("Waiting for the lock"));
                killed.handle().destroyForcibly();
                assertThat(killed.await(LIMIT)).isNotZero();
                holds.execute("COMMIT");
                assertThat(next.await(LIMIT)).as(next.output()).isZero();
                return next.output();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void waitsForAStatementThatTheServerStillRuns(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                        .file("001_t.sql", "CREATE TABLE t (a INT);")
                        .file("002_b.sql", "ALTER TABLE t ADD COLUMN b INT;\nINSERT INTO t VALUES (1, 2);");
                Connection blocker = work.database().connect();
                Statement holds = blocker.createStatement()) {
            work.migrator().up(new Target.Count(1));
            holds.execute("START TRANSACTION");
            holds.executeQuery("SELECT * FROM t").close();
            String waiting =
                    "SELECT id FROM information_schema.processlist WHERE state LIKE 'Waiting for table metadata lock%'"
                            + " AND db = DATABASE()";

            assertThat(killedBeforeNext(work, waiting, holds))
                    .contains("Statement 1 of 002 b had taken effect; going on at 2.");
            assertThat(work.query("SELECT CONCAT(a, b) FROM t")).containsExactly("12");
        }
    }

    @Test
    void goesOnBehindAnIndexThatTheServerFinished() throws Exception {
        try (Workspace work = index();
                Connection blocker = work.database().connect();
                Statement holds = blocker.createStatement()) {
            begin(holds);
            assertThat(killedBeforeNext(work, WAITING, holds))
                    .contains("Statement 1 of 002 i had taken effect; going on at 2.");
            assertThat(work.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                    .containsExactly("t");
        }
    }

    @Test
    void buildsAnIndexAgainThatWasInterrupted() throws Exception {
        try (Workspace work = index();
                Connection blocker = work.database().connect();
                Statement holds = blocker.createStatement()) {
            begin(holds);
            kill(work, WAITING);
            work.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX%'");
            await(
                    "it is INVALID",
                    () -> finds(work, "SELECT 1 FROM pg_index WHERE indexrelid = 'i'::regclass AND NOT indisvalid"));
            holds.execute("COMMIT");
            assertThat(work.migrator().info().notes()).containsExactly("index public.i is INVALID: no query uses it");
            try (MigrateProcess next = start(work)) {
                assertThat(next.await(LIMIT)).as(next.output()).isZero();
                assertThat(next.output()).contains("Statement 1 of 002 i: ", "INVALID");
            }
            assertThat(work.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                    .containsExactly("t");
        }
    }

    private static Workspace index() throws Exception {
        Workspace work = Workspace.on(Engine.POSTGRES)
                .file("001_t.sql", "CREATE TABLE t (a INT);")
                .file("002_i.sql", "CREATE INDEX CONCURRENTLY i ON t (a);\nINSERT INTO t VALUES (1);");
        work.migrator().up(new Target.Count(1));
        return work;
    }

    /** Something that the index build has to wait for. */
    private static void begin(Statement holds) throws SQLException {
        holds.execute("BEGIN");
        holds.execute("INSERT INTO t VALUES (0)");
    }
}
