package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.db.lock.LockKind;
import dev.migrate.event.Event;
import dev.migrate.event.EventListener;
import dev.migrate.testing.Access;
import dev.migrate.testing.Engine;
import dev.migrate.testing.Polling;
import dev.migrate.testing.Pooler;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten runs that wait for their turn hold up nobody: an index is built CONCURRENTLY meanwhile, and at once. */
@Tag("servers")
class WaitingRunsTest {
    private static final int WAITING = 10;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** A build that waits for one that waits takes a minute, and then fails. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES);
    }

    private static Workspace index(ServerDatabase database) throws Exception {
        Workspace work = Workspace.on(database)
                .file("001_a.sql", "CREATE TABLE a (id INT);\nINSERT INTO a SELECT generate_series(1, 10000);")
                .file("002_gate.sql", "SELECT * FROM gate FOR UPDATE;")
                .file("003_index.sql", "CREATE INDEX CONCURRENTLY a_id ON a (id);")
                .file("004_index.sql", "REINDEX INDEX CONCURRENTLY a_id;");
        work.execute("CREATE TABLE gate (id INT)");
        work.execute("INSERT INTO gate VALUES (1)");
        return work;
    }

    @ParameterizedTest
    @EnumSource(names = {"ADVISORY", "ROW"})
    void holdUpNoIndex(LockKind kind) throws Exception {
        ServerDatabase database = TestServers.postgres().createDatabase();
        try (Workspace work = index(database)) {
            builtAtOnce(work, database.access(), kind);
        }
    }

    static List<PoolerTest.Kind> poolers() {
        return PoolerTest.poolers();
    }

    @ParameterizedTest
    @MethodSource("poolers")
    void holdUpNoIndexThroughAPooler(PoolerTest.Kind kind) throws Exception {
        ServerDatabase database = TestServers.postgres().createDatabase();
        try (Workspace work = index(database);
                Pooler pooler = kind.start(database)) {
            builtAtOnce(work, pooler.access(), LockKind.AUTO);
        }
    }

    private static void builtAtOnce(Workspace work, Access access, LockKind kind) throws Exception {
        Set<Integer> waiting = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(WAITING + 1);
        try (Connection connection = work.database().connect();
                Statement gate = connection.createStatement()) {
            connection.setAutoCommit(false);
            gate.executeQuery("SELECT * FROM gate FOR UPDATE").close();
            List<CompletableFuture<Void>> runs = new ArrayList<>();
            for (int i = 0; i <= WAITING; i++) {
                Migrator migrator = run(work, access, kind, i, waiting);
                runs.add(CompletableFuture.runAsync(migrator::up, threads));
            }
            assertThat(Polling.until(LIMIT, () -> waiting.size() == WAITING)).isTrue();

            connection.commit();

            CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new))
                    .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(work.query("SELECT indisvalid FROM pg_index WHERE indrelid = 'a'::regclass"))
                .containsExactly("t");
        assertThat(work.query("SELECT outcome || ' ' || version FROM schema_migrations_log ORDER BY id"))
                .containsExactly("done 001", "done 002", "done 003", "done 004");
        assertThat(work.query("SELECT max(execution_time_ms) FROM schema_migrations WHERE version > '002'"))
                .allSatisfy(took ->
                        assertThat(Duration.ofMillis(Long.parseLong(took))).isLessThan(AT_ONCE));
    }

    private static Migrator run(Workspace work, Access access, LockKind kind, int number, Set<Integer> waiting)
            throws IOException {
        EventListener listener = event -> {
            if (event instanceof Event.WaitingForLock) {
                waiting.add(number);
            }
        };
        return Migrator.of(access.url())
                .from(work.folder())
                .lock(kind)
                .lockWait(LIMIT)
                .lockTimeout(Duration.ZERO)
                .listener(listener)
                .build();
    }
}
