package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.db.lock.LockKind;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.DatabaseServer;
import dev.migrate.testing.Engine;
import dev.migrate.testing.FaultProxy;
import dev.migrate.testing.Polling;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection of the heartbeat fails, of a lock that is a row, while the one that the run works on lives. */
@Tag("servers")
class HeartbeatTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LEASE = Duration.ofSeconds(1);

    /** What only the lock's own connection sends. */
    private static final String OF_HEARTBEAT = "part = 'heartbeat'";

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    /** A run through a proxy that has inserted a row and waits for a gate that the test keeps closed. */
    private static final class Scene implements AutoCloseable {
        private final Workspace work;
        private final FaultProxy proxy;
        private final Connection session;
        private final Statement gate;
        private final CompletableFuture<MigrateException> run;

        Scene(Engine engine, Duration lease) throws Exception {
            DatabaseServer server = TestServers.of(engine);
            ServerDatabase database = server.createDatabase();
            work = Workspace.on(database)
                    .file(
                            "1_t.sql",
                            "INSERT INTO t VALUES (1);\nSELECT a FROM gate FOR UPDATE;\nINSERT INTO t VALUES (2);");
            work.execute("CREATE TABLE t (a INT)");
            work.execute("CREATE TABLE gate (a INT PRIMARY KEY)");
            work.execute("INSERT INTO gate VALUES (1)");
            proxy = new FaultProxy(server.access().endpoint());
            proxy.mark(OF_HEARTBEAT);
            session = database.connect();
            gate = session.createStatement();
            session.setAutoCommit(false);
            gate.execute("UPDATE gate SET a = 1");
            String url = database.access().through(proxy).url()
                    + (engine == Engine.POSTGRES
                            ? "?sslmode=disable"
                            : "?sslMode=DISABLED&allowPublicKeyRetrieval=true");
            run = start(Migrator.of(url).from(work.folder()), lease);
            awaitRow("a run has the lock", "part = 'holder' AND token = 1 AND owner IS NOT NULL");
            awaitRow("it announces its work", "part = 'heartbeat' AND activity IS NOT NULL");
        }

        static CompletableFuture<MigrateException> start(MigratorBuilder builder, Duration lease) {
            Migrator migrator = builder.lock(LockKind.ROW)
                    .lockLease(lease)
                    .lockTimeout(LIMIT)
                    .build();
            return CompletableFuture.supplyAsync(() -> catchThrowableOfType(MigrateException.class, migrator::up));
        }

        void awaitRow(String what, String condition) {
            assertThat(Polling.until(LIMIT, () -> {
                        try {
                            return !work.query("SELECT token FROM schema_migrations_lock WHERE " + condition)
                                    .isEmpty();
                        } catch (SQLException notThereYet) {
                            return false;
                        }
                    }))
                    .as(what)
                    .isTrue();
        }

        void openGate() throws SQLException {
            session.commit();
        }

        @Override
        public void close() throws SQLException, IOException {
            session.close();
            proxy.close();
            work.close();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void takesUpAConnectionThatWasCut(Engine engine) throws Exception {
        try (Scene scene = new Scene(engine, LEASE)) {
            scene.proxy.cutMarked();

            MigrateException refused = catchThrowableOfType(
                    MigrateException.class,
                    () -> scene.work
                            .builder()
                            .lock(LockKind.ROW)
                            .lockWait(LEASE.multipliedBy(2))
                            .build()
                            .up());

            assertThat(refused.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED);
            scene.openGate();
            assertThat(scene.run.join()).isNull();
            assertThat(scene.work.query("SELECT a FROM t ORDER BY a")).isEqualTo(List.of("1", "2"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void commitsNothingWhenItWasSilentAndAnotherHasTakenOver(Engine engine) throws Exception {
        try (Scene scene = new Scene(engine, LEASE)) {
            scene.proxy.freezeMarked();
            CompletableFuture<MigrateException> next = Scene.start(scene.work.builder(), LEASE);
            scene.awaitRow("another run has the lock", "part = 'heartbeat' AND token = 2 AND activity IS NOT NULL");

            scene.openGate();

            assertThat(scene.run.join().code()).isEqualTo(ErrorCode.LOCK_LOST);
            assertThat(next.join()).isNull();
            assertThat(scene.work.query("SELECT a FROM t ORDER BY a")).isEqualTo(List.of("1", "2"));
            assertThat(scene.work.query("SELECT COUNT(*) FROM schema_migrations_log"))
                    .containsExactly("1");
        }
    }

    /** A connection that is gone without anybody being told must not cost the lock. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void opensAnotherConnectionInPlaceOfOneThatIsSilent(Engine engine) throws Exception {
        try (Scene scene = new Scene(engine, LEASE.multipliedBy(4))) {
            scene.proxy.freezeThoseMarked();
            String last = scene.work
                    .query("SELECT heartbeat_ms FROM schema_migrations_lock WHERE part = 'heartbeat'")
                    .get(0);
            CompletableFuture<MigrateException> next = Scene.start(scene.work.builder(), LEASE);

            scene.awaitRow("a sign of life", "part = 'heartbeat' AND token = 1 AND heartbeat_ms > " + last + " + 500");
            scene.openGate();

            assertThat(scene.run.join()).isNull();
            assertThat(next.join()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void endsItsStatementWhenItHearsThatTheLockIsAnothers(Engine engine) throws Exception {
        try (Scene scene = new Scene(engine, LEASE)) {
            scene.work.execute("UPDATE schema_migrations_lock SET token = token + 1, owner = 'another'");

            MigrateException lost = scene.run.get(20, TimeUnit.SECONDS);

            assertThat(lost.code()).isEqualTo(ErrorCode.LOCK_LOST);
            assertThat(scene.work.query("SELECT a FROM t")).isEmpty();
        }
    }
}
