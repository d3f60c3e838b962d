package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.Engine;
import dev.migrate.testing.Polling;
import dev.migrate.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A transaction that the server gives up in favour of another session's is tried again, like one that waited too long. */
@Tag("servers")
class DeadlockTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Waits for the gate between what it has locked and what it needs. */
    private static final String CROSSING = """
            UPDATE t SET b = b + 1 WHERE a = 1;
            SELECT a FROM gate FOR UPDATE;
            UPDATE t SET b = b + 1 WHERE a = 2;
            """;

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static Workspace tables(Engine engine) throws Exception {
        Workspace work = Workspace.on(engine);
        work.execute("CREATE TABLE t (a INT PRIMARY KEY, b INT)");
        work.execute("INSERT INTO t VALUES (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0)");
        work.execute("CREATE TABLE gate (a INT PRIMARY KEY)");
        work.execute("INSERT INTO gate VALUES (1)");
        return work;
    }

    /** A session that is never the one to be given up: it has changed more, and does not look for deadlocks. */
    private static final class Rival implements AutoCloseable {
        private final Workspace work;
        private final Connection session;
        private final Statement statement;

        Rival(Workspace work) throws SQLException {
            this.work = work;
            this.session = work.database().connect();
            this.statement = session.createStatement();
            if (work.database().engine() == Engine.POSTGRES) {
                statement.execute("SET deadlock_timeout = '10min'");
            }
            session.setAutoCommit(false);
        }

        void execute(String sql) throws SQLException {
            statement.execute(sql);
        }

        void commit() {
            try {
                session.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Begins to wait for a lock, and commits when it has it. */
        CompletableFuture<Void> waitFor(String sql) {
            CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> {
                try {
                    statement.execute(sql);
                    session.commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            awaitWaiting(work, sql);
            return commit;
        }

        @Override
        public void close() throws SQLException {
            session.close();
        }
    }

    private static void awaitWaiting(Workspace work, String statement) {
        String beginning = statement.substring(0, Math.min(20, statement.length())) + "%'";
        String question = work.database().engine() == Engine.POSTGRES
                ? "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
                        + " AND query LIKE '" + beginning
                : "SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT' AND trx_query LIKE '"
                        + beginning;
        assertThat(Polling.until(LIMIT, () -> isTooEarly(work) || finds(work, question)))
                .as(statement)
                .isTrue();
    }

    /** What was asked for less than 100 ms ago InnoDB answers with what it said then. */
    private static boolean isTooEarly(Workspace work) {
        if (work.database().engine() != Engine.POSTGRES) {
            Polling.pause(Duration.ofMillis(150));
        }
        return false;
    }

    private static boolean finds(Workspace work, String question) {
        try {
            return !work.query(question).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs until the migration is given up once. */
    private static CompletableFuture<MigrateException> crossed(Workspace work, int retries) throws SQLException {
        try (Rival gate = new Rival(work);
                Rival rival = new Rival(work)) {
            // a SELECT would keep its snapshot, which CREATE INDEX CONCURRENTLY waits for
            gate.execute("UPDATE gate SET a = 1");
            rival.execute("UPDATE t SET b = b + 10 WHERE a > 1");
            CompletableFuture<MigrateException> run = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                    MigrateException.class,
                    () -> work.builder()
                            .lockTimeout(LIMIT)
                            .lockRetries(retries)
                            .build()
                            .up()));
            awaitWaiting(work, "SELECT a FROM gate FOR UPDATE");
            CompletableFuture<Void> winner = rival.waitFor("UPDATE t SET b = b + 10 WHERE a = 1");
            gate.execute("ROLLBACK");
            winner.join();
            return run;
        }
    }

    private static void assertToldOnce(Workspace work, String why) {
        assertThat(work.events())
                .filteredOn(Event.Warning.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Warning.class,
                        warning -> assertThat(warning.message())
                                .contains("given up by the database in favour of another session: ")
                                .containsIgnoringCase(why));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void runsTheWholeTransactionAgain(Engine engine) throws Exception {
        try (Workspace work = tables(engine).file("1_both.sql", CROSSING)) {
            assertThat(crossed(work, 3).join()).isNull();

            assertThat(work.query("SELECT b FROM t WHERE a < 4 ORDER BY a")).isEqualTo(List.of("11", "11", "10"));
            assertThat(work.states()).containsExactly("1 applied");
            assertToldOnce(work, "deadlock");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void runsOnlyThatTransactionOfAScriptAgain(Engine engine) throws Exception {
        String alone = engine == Engine.POSTGRES ? "CREATE INDEX CONCURRENTLY" : "CREATE INDEX";
        String script = alone + " i ON other (a);\n" + CROSSING + alone + " j ON other (a);\n";
        try (Workspace work = tables(engine).file("1_mixed.sql", script)) {
            work.execute("CREATE TABLE other (a INT)");
            assertThat(crossed(work, 3).join()).isNull();

            assertThat(work.query("SELECT b FROM t WHERE a < 4 ORDER BY a")).isEqualTo(List.of("11", "11", "10"));
            assertThat(work.states()).containsExactly("1 applied");
            assertToldOnce(work, "deadlock");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void saysSoWhereItIsNotToBeTriedAgain(Engine engine) throws Exception {
        try (Workspace work = tables(engine).file("1_both.sql", CROSSING)) {
            MigrateException failure = crossed(work, 0).join();

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure.hint().orElseThrow())
                    .contains("'migrate up' again")
                    .contains("--lock-retries");
            assertThat(failure.details()).contains("Nothing of 1 both is left in the database.");
            assertThat(work.query("SELECT b FROM t WHERE a < 4 ORDER BY a")).isEqualTo(List.of("10", "10", "10"));
            work.migrator().up();
            assertThat(work.query("SELECT b FROM t WHERE a < 4 ORDER BY a")).isEqualTo(List.of("11", "11", "10"));
        }
    }

    /** The index waits for those who write to the table; one of them, later, for the index. */
    @Test
    void buildsAnIndexConcurrentlyAgain() throws Exception {
        try (Workspace work = tables(Engine.POSTGRES).file("1_index.sql", "CREATE INDEX CONCURRENTLY i ON t (b);");
                Rival first = new Rival(work);
                Rival second = new Rival(work)) {
            first.execute("UPDATE t SET b = 1 WHERE a = 1");
            CompletableFuture<Void> run =
                    CompletableFuture.runAsync(() -> work.migrator().up());
            awaitWaiting(work, "CREATE INDEX CONCURRENTLY");
            second.execute("UPDATE t SET b = 2 WHERE a = 2");
            CompletableFuture<Void> winner = second.waitFor("LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE");
            first.execute("COMMIT");
            winner.join();
            run.join();

            assertThat(work.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                    .containsExactly("t");
            assertThat(work.query("SELECT COUNT(*) FROM pg_index WHERE indrelid = 't'::regclass"))
                    .containsExactly("2");
            assertToldOnce(work, "deadlock");
        }
    }

    /** With a snapshot that is kept, a row that another has changed meanwhile can't be changed any more. */
    @Test
    void runsATransactionAgainThatCannotBeSerialized() throws Exception {
        try (Workspace work = tables(Engine.POSTGRES)
                        .file(
                                "1_twice.sql",
                                "BEGIN ISOLATION LEVEL REPEATABLE READ;\nUPDATE t SET b = b * 2 WHERE a = 1;\nCOMMIT;");
                Rival rival = new Rival(work)) {
            rival.execute("UPDATE t SET b = 21 WHERE a = 1");
            CompletableFuture<Void> run = CompletableFuture.runAsync(
                    () -> work.builder().lockTimeout(LIMIT).build().up());
            awaitWaiting(work, "UPDATE t SET b = b * 2");
            rival.execute("COMMIT");
            run.join();

            assertThat(work.query("SELECT b FROM t WHERE a = 1")).containsExactly("42");
            assertThat(work.states()).containsExactly("1 applied");
            assertToldOnce(work, "could not serialize access");
        }
    }

    /** MariaDB's server does not even wait for the other's end. */
    @Test
    void runsATransactionAgainWhoseSnapshotIsTooOld() throws Exception {
        try (Workspace work = tables(Engine.MARIADB)
                        .file("1_twice.sql", "SELECT b FROM t;\nUPDATE t SET b = b * 2 WHERE a = 1;");
                Rival rival = new Rival(work)) {
            rival.execute("UPDATE t SET b = 21 WHERE a = 1");

            work.builder()
                    .onConnect(List.of("SET innodb_snapshot_isolation = ON"))
                    .listener(event -> {
                        work.events().add(event);
                        if (event instanceof Event.Warning) {
                            rival.commit();
                        }
                    })
                    .build()
                    .up();

            assertThat(work.query("SELECT b FROM t WHERE a = 1")).containsExactly("42");
            assertToldOnce(work, "Record has changed since last read");
        }
    }
}
