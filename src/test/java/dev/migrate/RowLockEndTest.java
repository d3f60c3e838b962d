package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.db.EarlierRun;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The run that holds the lock as a row is ended, where its session can be seen. */
@Tag("servers")
class RowLockEndTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    /** A migration that takes ten minutes as long as the gate is closed. */
    private static Workspace slow(Engine engine) throws Exception {
        String sleep = engine == Engine.POSTGRES ? "pg_sleep(600)" : "SLEEP(600)";
        Workspace work = Workspace.on(engine)
                .file("1_slow.sql", "SELECT " + sleep + " FROM gate;\nCREATE TABLE done (id INT PRIMARY KEY);");
        work.execute("CREATE TABLE gate (id INT PRIMARY KEY)");
        work.execute("INSERT INTO gate VALUES (1)");
        return work;
    }

    private static MigratorBuilder row(Workspace work) {
        return work.builder().lock(LockKind.ROW);
    }

    private static MigrateProcess atWork(Workspace work) throws Exception {
        MigrateProcess process = MigrateProcess.start(
                "up", "-d", work.database().url(), "-p", work.folder().toString(), "--lock", "row");
        assertThat(Polling.until(LIMIT, () -> isRunning(work)))
                .as(process.output())
                .isTrue();
        work.execute("DELETE FROM gate");
        return process;
    }

    private static boolean isRunning(Workspace work) {
        try {
            return !work.query(
                            work.database().engine() == Engine.POSTGRES
                                    ? "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                                            + " AND state = 'active' AND query LIKE 'SELECT pg_sleep%'"
                                    : "SELECT id FROM information_schema.processlist WHERE db = DATABASE()"
                                            + " AND info LIKE 'SELECT SLEEP%'")
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void isEndedByUnlock(Engine engine) throws Exception {
        try (Workspace work = slow(engine);
                MigrateProcess holder = atWork(work)) {
            assertThat(row(work).build().unlock().terminated()).isFalse();

            assertThat(row(work)
                            .earlierRun(EarlierRun.TERMINATE)
                            .build()
                            .unlock()
                            .terminated())
                    .isTrue();

            assertThat(holder.await(LIMIT)).as(holder.output()).isEqualTo(5);
            assertThat(isRunning(work)).isFalse();
            assertThat(row(work).build().unlock().isHeld()).isFalse();
            row(work).build().up();
            assertThat(work.states()).containsExactly("1 applied");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void isEndedByTheNextRun(Engine engine) throws Exception {
        try (Workspace work = slow(engine);
                MigrateProcess holder = atWork(work)) {
            row(work).earlierRun(EarlierRun.TERMINATE).build().up();

            assertThat(holder.await(LIMIT)).as(holder.output()).isEqualTo(5);
            assertThat(work.states()).containsExactly("1 applied");
            assertThat(work.events())
                    .filteredOn(Event.Warning.class::isInstance)
                    .anySatisfy(event -> assertThat(event.toString()).contains("ended the session that held the lock"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void saysSoWhereNoSessionIsSeen(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("1_a.sql", "CREATE TABLE a (id INT PRIMARY KEY);")) {
            row(work).build().up();
            work.execute("UPDATE schema_migrations_lock SET owner = 'another run', lease_ms = 4000000000000000");

            MigrateException refused = catchThrowableOfType(
                    MigrateException.class,
                    () -> row(work).earlierRun(EarlierRun.TERMINATE).build().unlock());

            assertThat(refused.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED);
            assertThat(refused.details())
                    .anySatisfy(detail -> assertThat(detail)
                            .contains("No session of it is seen on this server", "pooler", "the lock is free in "));
        }
    }

    @Test
    void namesItsRunInTheAttributesOfAllItsConnections() throws Exception {
        try (Workspace work = Workspace.on(Engine.MYSQL).file("1_runs.sql", """
                        CREATE TABLE runs AS SELECT attr_value AS run, COUNT(*) AS connections
                        FROM performance_schema.session_account_connect_attrs
                        JOIN information_schema.processlist ON id = processlist_id
                        WHERE attr_name = 'migrate_run' AND db = DATABASE() GROUP BY attr_value;
                        """)) {
            row(work).build().up();

            assertThat(work.query("SELECT run FROM runs"))
                    .singleElement()
                    .isEqualTo(work.query("SELECT LEFT(run, 8) FROM schema_migrations_log")
                            .get(0));
            assertThat(Integer.parseInt(
                            work.query("SELECT connections FROM runs").get(0)))
                    .isGreaterThan(1);
        }
    }
}
