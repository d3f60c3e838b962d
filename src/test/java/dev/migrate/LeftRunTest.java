package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.db.EarlierRun;
import dev.migrate.db.LockHolder;
import dev.migrate.db.LockReport;
import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.Engine;
import dev.migrate.testing.MigrateProcess;
import dev.migrate.testing.Polling;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestServers;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is killed, and the server goes on with the statement that it has left behind. */
@Tag("servers")
class LeftRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    /** A migration that takes a minute as long as the gate is closed. */
    private static Workspace slow(TestDatabase database) throws Exception {
        String sleep = database.engine() == Engine.POSTGRES ? "pg_sleep(60)" : "SLEEP(60)";
        Workspace work = Workspace.on(database)
                .file("1_slow.sql", "SELECT " + sleep + " FROM gate;\nCREATE TABLE done (id INT PRIMARY KEY);");
        work.execute("CREATE TABLE gate (id INT PRIMARY KEY)");
        work.execute("INSERT INTO gate VALUES (1)");
        return work;
    }

    private static void leaveBehind(Workspace work) throws Exception {
        try (MigrateProcess process = MigrateProcess.start(
                "up", "-d", work.database().url(), "-p", work.folder().toString())) {
            assertThat(Polling.until(PATIENCE, () -> isRunning(work)))
                    .as(process.output())
                    .isTrue();
            process.handle().destroyForcibly();
            process.await(PATIENCE);
        }
        work.execute("DELETE FROM gate");
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
    void isNamedWaitedForAndEndedIfThatIsWished(Engine engine) throws Exception {
        try (Workspace work = slow(TestDatabase.create(engine))) {
            leaveBehind(work);

            MigrateException refused = catchThrowableOfType(
                    MigrateException.class,
                    () -> work.builder()
                            .lockWait(Duration.ofMillis(300))
                            .build()
                            .up());

            assertThat(refused.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED);
            assertThat(refused.details())
                    .anySatisfy(detail -> assertThat(detail)
                            .contains("running for ")
                            .containsIgnoringCase("sleep(60) FROM gate")
                            .contains("on 1 slow"));
            assertThat(refused.hint().orElseThrow()).contains("migrate unlock --terminate");

            work.builder().earlierRun(EarlierRun.TERMINATE).build().up();

            assertThat(work.states()).containsExactly("1 applied");
            assertThat(work.events())
                    .anySatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(
                                    Event.Warning.class,
                                    warning -> assertThat(warning.message())
                                            .startsWith("ended the session that held the lock: ")));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void isEndedByUnlock(Engine engine) throws Exception {
        try (Workspace work = slow(TestDatabase.create(engine))) {
            assertThat(work.migrator().unlock()).isEqualTo(LockReport.FREE);
            leaveBehind(work);

            LockReport held = work.migrator().unlock();

            assertThat(held.isHeld()).isTrue();
            LockHolder holder = held.holder().orElseThrow();
            assertThat(holder.owner().user()).contains(work.database().user());
            assertThat(holder.owner().number()).isPresent();
            assertThat(holder.work().orElseThrow().statement()).containsIgnoringCase("sleep(60)");
            assertThat(holder.activity().orElseThrow()).startsWith("1 slow");

            LockReport freed =
                    work.builder().earlierRun(EarlierRun.TERMINATE).build().unlock();

            assertThat(freed.terminated()).isTrue();
            assertThat(work.migrator().unlock()).isEqualTo(LockReport.FREE);
            assertThat(isRunning(work)).isFalse();
        }
    }

    /** PostgreSQL looks whether its client is still there. */
    @Test
    void endsByItselfOnPostgres() throws Exception {
        try (Workspace work = slow(TestDatabase.create(Engine.POSTGRES))) {
            leaveBehind(work);

            work.builder().lockWait(PATIENCE).build().up();

            assertThat(work.states()).containsExactly("1 applied");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void isNotEndedByWhoMayNot(Engine engine) throws Exception {
        try (Workspace work = slow(TestDatabase.create(engine));
                HeldLock held = HeldLock.on(work)) {
            ServerDatabase database = (ServerDatabase) work.database();
            assertThat(work.migrator().unlock().holder().orElseThrow().text()).contains(held.expectedHolder());
            Migrator other = Migrator.of(database.createUser("secret").url())
                    .from(work.folder())
                    .lockWait(Duration.ofMillis(300))
                    .earlierRun(EarlierRun.TERMINATE)
                    .build();

            MigrateException refused = catchThrowableOfType(MigrateException.class, other::unlock);

            assertThat(refused.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED);
            assertThat(refused.hint().orElseThrow()).contains("Connect as the same user");
        }
    }
}
