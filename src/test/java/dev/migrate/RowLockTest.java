package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.db.lock.LockKind;
import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.Engine;
import dev.migrate.testing.MigrateProcess;
import dev.migrate.testing.Polling;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lock that is a row, on every database that has servers. */
@Tag("servers")
class RowLockTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int PROCESSES = 12;

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static MigratorBuilder row(Workspace work) {
        return work.builder().lock(LockKind.ROW);
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void manyProcessesApplyEachMigrationOnce(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            work.file("001_counts.sql", "CREATE TABLE counts (migration INT, rows_seen INT);");
            for (int i = 2; i <= 20; i++) {
                work.file(
                        "%03d_count.sql".formatted(i),
                        "INSERT INTO counts SELECT " + i + ", COUNT(*) FROM counts;\nCREATE TABLE t" + i + " (a INT);");
            }
            List<MigrateProcess> crowd = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                crowd.add(start(work));
            }

            for (MigrateProcess process : crowd) {
                assertThat(process.await(LIMIT)).as(process.output()).isZero();
                process.close();
            }

            assertThat(work.query("SELECT migration FROM counts GROUP BY migration HAVING COUNT(*) > 1"))
                    .isEmpty();
            assertThat(work.query("SELECT COUNT(*) FROM counts")).containsExactly("19");
            assertThat(work.query("SELECT COUNT(*) FROM schema_migrations_log")).containsExactly("20");
            assertThat(work.query("SELECT COUNT(owner) FROM schema_migrations_lock WHERE part = 'holder'"))
                    .containsExactly("0");
        }
    }

    private static MigrateProcess start(Workspace work) throws IOException {
        return MigrateProcess.start(
                "up", "-d", work.database().url(), "-p", work.folder().toString(), "--wait", "2m", "--lock", "row");
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void aLockIsNotTakenFromARunThatIsSlow(Engine engine) throws Exception {
        try (Workspace work =
                Workspace.on(engine).file("001_slow.sql", sleep(engine, 5) + "\nCREATE TABLE a (id INT);")) {
            Migrator slow = row(work).lockLease(Duration.ofMillis(1500)).build();
            CompletableFuture<?> running = CompletableFuture.runAsync(slow::up);
            awaitStatement(work);

            MigrateException refused = catchThrowableOfType(
                    MigrateException.class,
                    () -> row(work).lockWait(Duration.ofSeconds(3)).build().up());

            assertThat(refused.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED);
            assertThat(refused.details())
                    .singleElement()
                    .asString()
                    .contains("process " + ProcessHandle.current().pid() + ", user ", "on 001 slow");
            running.join();
            assertThat(work.states()).containsExactly("001 applied");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void aRunThatLostTheLockRecordsNothing(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("001_a.sql", "CREATE TABLE a (id INT);")
                .file("002_slow.sql", sleep(engine, 2) + "\nINSERT INTO a VALUES (1);")) {
            CompletableFuture<MigrateException> failing = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                    MigrateException.class, () -> row(work).build().up()));
            awaitStatement(work);
            assertThat(Polling.until(LIMIT, () -> sleeps(work))).isTrue();

            work.execute("UPDATE schema_migrations_lock SET token = token + 1, owner = 'another'");

            assertThat(failing.join().code()).isEqualTo(ErrorCode.LOCK_LOST);
            assertThat(work.query("SELECT version FROM schema_migrations")).containsExactly("001");
            assertThat(work.query("SELECT COUNT(*) FROM schema_migrations_log")).containsExactly("1");
            assertThat(work.query("SELECT COUNT(*) FROM a")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void aRunThatWasStoppedPastItsLeaseCommitsNothing(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("001_a.sql", "CREATE TABLE a (id INT);")
                .file(
                        "002_slow.sql",
                        "INSERT INTO a VALUES (1);\n" + sleep(engine, 3) + "\nINSERT INTO a VALUES (2);")) {
            MigrateProcess stopped = MigrateProcess.of(
                    LeasedRun.class.getName(),
                    work.database().url(),
                    work.folder().toString());
            assertThat(Polling.until(LIMIT, () -> isAsleep(work)))
                    .as(stopped.output())
                    .isTrue();
            stopped.signal("STOP");

            row(work).build().up();
            stopped.signal("CONT");

            assertThat(stopped.await(LIMIT)).as(stopped.output()).isEqualTo(4);
            assertThat(stopped.output())
                    .contains("lock-lost: the lock was lost; another run may have begun", "Was this process stopped");
            assertThat(work.query("SELECT id FROM a ORDER BY id")).containsExactly("1", "2");
            assertThat(work.query("SELECT outcome FROM schema_migrations_log ORDER BY id"))
                    .containsExactly("done", "done");
            assertThat(work.query("SELECT token FROM schema_migrations_lock WHERE part = 'holder'"))
                    .containsExactly("2");
            stopped.close();
        }
    }

    private static boolean isAsleep(Workspace work) {
        String question = work.database().engine() == Engine.POSTGRES
                ? "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep(%'"
                : "SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE 'SELECT SLEEP(%'";
        try {
            return !work.query(question).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void aRunThatDiedIsFollowedAfterItsLease(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("001_a.sql", "CREATE TABLE a (id INT);")) {
            row(work).build().up();
            work.execute("UPDATE schema_migrations_lock SET token = token + 1, owner = 'dead', who = 'a dead run',"
                    + " lease_ms = 2000");
            work.execute("UPDATE schema_migrations_lock SET heartbeat_ms = (SELECT millis FROM (SELECT "
                    + (engine == Engine.POSTGRES
                            ? "extract(epoch FROM clock_timestamp()) * 1000"
                            : "UNIX_TIMESTAMP() * 1000")
                    + " AS millis) AS clock)");
            work.file("002_b.sql", "CREATE TABLE b (id INT);");

            row(work).build().up();

            assertThat(work.events())
                    .filteredOn(Event.WaitingForLock.class::isInstance)
                    .isNotEmpty()
                    .first()
                    .asString()
                    .contains("a dead run");
            assertThat(work.states()).containsExactly("001 applied", "002 applied");
        }
    }

    private static String sleep(Engine engine, int seconds) {
        return engine == Engine.POSTGRES ? "SELECT pg_sleep(" + seconds + ");" : "SELECT SLEEP(" + seconds + ");";
    }

    private static void awaitStatement(Workspace work) {
        assertThat(Polling.until(
                        LIMIT,
                        () -> List.copyOf(work.events()).stream().anyMatch(Event.StatementStarted.class::isInstance)))
                .isTrue();
    }

    private static boolean sleeps(Workspace work) {
        return List.copyOf(work.events()).stream()
                .anyMatch(event -> event instanceof Event.StatementStarted started
                        && started.label().startsWith("002"));
    }

    @Test
    void readingCommandsMakeNoLock() throws SQLException, IOException {
        try (Workspace work = Workspace.on(Engine.POSTGRES).file("001_a.sql", "CREATE TABLE a (id INT);")) {
            row(work).build().info();
            row(work).build().validate();

            assertThat(work.hasTable("schema_migrations_lock")).isFalse();
        }
    }
}
