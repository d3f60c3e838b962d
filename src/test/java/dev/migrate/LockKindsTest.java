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
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs with the lock that is a row, as through a pooler, and runs with the one of a session exclude each other, too. */
@Tag("servers")
class LockKindsTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int PROCESSES = 8;

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void aMixedCrowdIsNeverAtWorkAtOnce(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            work.file("001_busy.sql", "CREATE TABLE busy (one INT PRIMARY KEY);\nCREATE TABLE seen (migration INT);");
            for (int i = 2; i <= 10; i++) {
                // what another run would trip over while this one is at it
                work.file("%03d_work.sql".formatted(i), """
                        -- migrate:transaction off
                        INSERT INTO busy VALUES (1);
                        INSERT INTO seen VALUES (%d);
                        %s
                        DELETE FROM busy;
                        """.formatted(i, sleep(engine, "0.05")));
            }
            List<MigrateProcess> crowd = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                crowd.add(MigrateProcess.start(
                        "up",
                        "-d",
                        work.database().url(),
                        "-p",
                        work.folder().toString(),
                        "--wait",
                        "2m",
                        "--lock",
                        i % 2 == 0 ? "auto" : "row"));
            }

            for (MigrateProcess process : crowd) {
                assertThat(process.await(LIMIT)).as(process.output()).isZero();
                process.close();
            }

            assertThat(work.query("SELECT migration FROM seen ORDER BY migration"))
                    .containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10");
            assertThat(work.query("SELECT COUNT(*) FROM schema_migrations_log WHERE outcome <> 'done'"))
                    .containsExactly("0");
        }
    }

    static List<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Engine engine : List.of(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB)) {
            pairs.add(Arguments.of(engine, LockKind.ROW, LockKind.AUTO));
            pairs.add(Arguments.of(engine, LockKind.ROW, LockKind.ADVISORY));
            pairs.add(Arguments.of(engine, LockKind.AUTO, LockKind.ROW));
        }
        return pairs;
    }

    @ParameterizedTest(name = "{0}, {1} first, then {2}")
    @MethodSource("pairs")
    void theSecondWaitsAndSaysWhoIsThere(Engine engine, LockKind first, LockKind second) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("001_made.sql", "CREATE TABLE made (id INT);")
                .file("002_slow.sql", "CREATE TABLE slow (id INT);\n" + sleep(engine, "3"))) {
            CompletableFuture<?> running = CompletableFuture.runAsync(
                    () -> work.builder().lock(first).build().up());
            assertThat(Polling.until(LIMIT, () -> hasBegun(work, "002"))).isTrue();

            MigrateException refused = catchThrowableOfType(
                    MigrateException.class,
                    () -> work.builder()
                            .lock(second)
                            .lockWait(Duration.ofMillis(500))
                            .build()
                            .up());

            assertThat(refused.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED);
            assertThat(refused.details()).singleElement().asString().contains("on 002 slow");
            running.join();
            work.file("003_next.sql", "CREATE TABLE next_one (id INT);");
            work.builder().lock(second).build().up();
            assertThat(work.states()).containsExactly("001 applied", "002 applied", "003 applied");
        }
    }

    private static boolean hasBegun(Workspace work, String version) {
        return List.copyOf(work.events()).stream()
                .anyMatch(event -> event instanceof Event.StatementStarted started
                        && started.label().startsWith(version));
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void aRunThatWasStoppedPastItsLeaseCommitsNothingBesideADirectOne(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("001_a.sql", "CREATE TABLE a (id INT);")
                .file("002_slow.sql", "INSERT INTO a VALUES (1);\n" + sleep(engine, "3"))) {
            MigrateProcess stopped = MigrateProcess.of(
                    LeasedRun.class.getName(),
                    work.database().url(),
                    work.folder().toString());
            assertThat(Polling.until(LIMIT, () -> isAsleep(work)))
                    .as(stopped.output())
                    .isTrue();
            stopped.signal("STOP");

            work.builder().build().up();
            stopped.signal("CONT");

            assertThat(stopped.await(LIMIT)).as(stopped.output()).isEqualTo(4);
            assertThat(work.query("SELECT id FROM a")).containsExactly("1");
            assertThat(work.query("SELECT outcome FROM schema_migrations_log ORDER BY id"))
                    .containsExactly("done", "done");
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

    private static String sleep(Engine engine, String seconds) {
        return engine == Engine.POSTGRES ? "SELECT pg_sleep(" + seconds + ");" : "SELECT SLEEP(" + seconds + ");";
    }
}
