package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.db.EarlierRun;
import dev.migrate.db.lock.LockKind;
import dev.migrate.engine.TransactionExtent;
import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.ClientPrograms;
import dev.migrate.testing.Engine;
import dev.migrate.testing.MigrateProcess;
import dev.migrate.testing.PgBouncer;
import dev.migrate.testing.Pooler;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import dev.migrate.testing.TransactionPooler;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL through a pooler that hands each transaction to another session: one in these tests, and PgBouncer. */
@Tag("servers")
class PoolerTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int SESSIONS = 4;
    private static final String PROGRAM = "pgbouncer";

    /** The poolers; PgBouncer only where it is on the PATH. */
    enum Kind {
        OWN,
        PGBOUNCER;

        Pooler start(ServerDatabase database) throws IOException {
            if (this == OWN) {
                return TransactionPooler.start(database.access(), SESSIONS);
            }
            return PgBouncer.start(ClientPrograms.onPath(PROGRAM).orElseThrow(), database.access());
        }
    }

    static List<Kind> poolers() {
        if (ClientPrograms.onPath(PROGRAM).isPresent()) {
            return List.of(Kind.values());
        }
        System.out.println(PROGRAM + " is not on the PATH: nothing is tried through it");
        return List.of(Kind.OWN);
    }

    /** A database behind a pooler, and a folder of migrations. */
    private record Scene(Workspace work, Pooler pooler) implements AutoCloseable {
        static Scene of(Kind kind) throws SQLException, IOException {
            ServerDatabase database = TestServers.postgres().createDatabase();
            try {
                return new Scene(Workspace.on(database), kind.start(database));
            } catch (RuntimeException | IOException e) {
                database.close();
                throw e;
            }
        }

        Scene file(String name, String text) throws IOException {
            work.file(name, text);
            return this;
        }

        MigratorBuilder builder() {
            return Migrator.of(pooler.access().url()).from(work.folder()).listener(work.events()::add);
        }

        MigrateException failure(MigratorBuilder builder) {
            return catchThrowableOfType(
                    MigrateException.class, () -> builder.build().up());
        }

        /** What a client of the pooler finds in the sessions that it is given. */
        Set<String> found(String question) throws SQLException {
            Set<String> found = new LinkedHashSet<>();
            try (Connection connection = pooler.access().connect();
                    Statement statement = connection.createStatement()) {
                for (int i = 0; i < 3 * SESSIONS; i++) {
                    try (ResultSet row = statement.executeQuery(question)) {
                        row.next();
                        found.add(row.getString(1));
                    }
                }
            }
            return found;
        }

        @Override
        public void close() throws SQLException, IOException {
            pooler.close();
            work.close();
        }
    }

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES);
    }

    @ParameterizedTest
    @MethodSource("poolers")
    void twoRunsAreNeverAtWorkAtOnce(Kind kind) throws Exception {
        try (Scene scene = Scene.of(kind)) {
            scene.file("001_busy.sql", "CREATE TABLE busy (one INT PRIMARY KEY);\nCREATE TABLE seen (migration INT);");
            for (int i = 2; i <= 12; i++) {
                // what another run would trip over while this one is at it
                scene.file("%03d_work.sql".formatted(i), """
                        -- migrate:transaction off
                        INSERT INTO busy VALUES (1);
                        INSERT INTO seen VALUES (%d);
                        SELECT pg_sleep(0.05);
                        DELETE FROM busy;
                        """.formatted(i));
            }
            scene.file("013_index.sql", "CREATE INDEX CONCURRENTLY seen_migration ON seen (migration);");
            List<MigrateProcess> crowd = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                crowd.add(MigrateProcess.start(
                        "up",
                        "-d",
                        scene.pooler().access().url(),
                        "-p",
                        scene.work().folder().toString(),
                        "--wait",
                        "2m"));
            }

            for (MigrateProcess process : crowd) {
                assertThat(process.await(LIMIT)).as(process.output()).isZero();
                process.close();
            }

            assertThat(scene.work().query("SELECT COUNT(*) || ' ' || COUNT(DISTINCT migration) FROM seen"))
                    .containsExactly("11 11");
            assertThat(scene.work()
                            .query("SELECT outcome || ' ' || COUNT(*) FROM schema_migrations_log GROUP BY outcome"))
                    .containsExactly("done 13");
            assertThat(
                            scene.work()
                                    .query(
                                            "SELECT token >= 1 AND owner IS NULL FROM schema_migrations_lock WHERE part = 'holder'"))
                    .containsExactly("t");
            assertThat(scene.work().query("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory'"))
                    .containsExactly("0");
        }
    }

    @ParameterizedTest
    @MethodSource("poolers")
    void settingsHoldInEachScriptAndAreLeftInNoSession(Kind kind) throws Exception {
        try (Scene scene = Scene.of(kind)) {
            scene.work().execute("CREATE ROLE owner_" + scene.work().database().name());
            String role = "owner_" + scene.work().database().name();
            scene.work().execute("CREATE SCHEMA app AUTHORIZATION " + role);
            scene.file(
                            "001_own.sql",
                            "CREATE TABLE what (name TEXT);\nINSERT INTO what VALUES (current_user),"
                                    + " (current_setting('lock_timeout')), (current_setting('statement_timeout'));")
                    .file(
                            "002_sets.sql",
                            "SET work_mem = '9MB';\nCREATE TEMP TABLE scratch AS SELECT 1 AS a;\nSET search_path = public;")
                    .file(
                            "003_other.sql",
                            "BEGIN;\nINSERT INTO what VALUES (current_schema());\nCOMMIT;\nBEGIN;\n"
                                    + "INSERT INTO what VALUES (current_setting('work_mem'));\nCOMMIT;");
            MigratorBuilder builder = scene.builder()
                    .role(role)
                    .onConnect(List.of("SET search_path = app"))
                    .lockTimeout(Duration.ofSeconds(4))
                    .statementTimeout(Duration.ofSeconds(77));

            assertThat(builder.build().up().steps()).hasSize(3);

            assertThat(scene.work().query("SELECT name FROM app.what"))
                    .containsExactly(role, "4s", "77s", "app", "4MB");
            assertThat(scene.work().query("SELECT tableowner FROM pg_tables WHERE schemaname = 'app'"))
                    .hasSize(4)
                    .containsOnly(role);
            assertThat(scene.found("SELECT concat_ws(' ', current_user, current_setting('lock_timeout'),"
                            + " current_setting('statement_timeout'), current_setting('search_path'),"
                            + " current_setting('work_mem'), to_regclass('scratch'))"))
                    .containsExactly("postgres 0 0 \"$user\", public 4MB");
            assertThat(builder.build().version().orElseThrow()).hasToString("003");
            assertThat(builder.build().up().steps()).isEmpty();
            scene.work().execute("DROP SCHEMA app CASCADE; DROP ROLE " + role);
        }
    }

    @ParameterizedTest
    @MethodSource("poolers")
    void aFailureIsRecordedAndLeavesNothing(Kind kind) throws Exception {
        try (Scene scene = Scene.of(kind)
                .file("001_a.sql", "CREATE TABLE a (id INT);")
                .file("002_b.sql", "CREATE TABLE b (id INT);\nSET work_mem = '9MB';\nSELEC 1;")) {
            MigrateException failure = scene.failure(scene.builder());

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure.location().orElseThrow().line()).isEqualTo(3);
            assertThat(scene.work().query("SELECT outcome FROM schema_migrations_log ORDER BY id"))
                    .containsExactly("done", "failed");
            assertThat(scene.found("SHOW work_mem")).containsExactly("4MB");
        }
    }

    @ParameterizedTest
    @MethodSource("poolers")
    void whatCannotBeRightIsRefusedBeforeAnythingRuns(Kind kind) throws Exception {
        try (Scene scene = Scene.of(kind)
                .file("001_a.sql", "CREATE TABLE a (id INT);")
                .file("002_i.sql", "SET maintenance_work_mem = '1GB';\nCREATE INDEX CONCURRENTLY a_id ON a (id);")) {
            MigrateException failure = scene.failure(scene.builder());

            assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
            assertThat(failure.details())
                    .containsExactly("002 i: statement 1 changes its session, and the next transaction may have another"
                            + " one (SET)");
            assertThat(scene.work().hasTable("a")).isFalse();

            scene.file("002_i.sql", "CREATE INDEX CONCURRENTLY a_id ON a (id);");
            assertThat(scene.failure(scene.builder().onConnect(List.of("SET search_path = public")))
                            .details())
                    .containsExactly("002 i: statement 1 runs outside a transaction, so neither 'role' nor 'on-connect'"
                            + " can be set for it (CREATE INDEX CONCURRENTLY)");

            scene.builder().build().up();
            assertThat(scene.work().events())
                    .filteredOn(Event.Warning.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("neither lock-timeout nor statement-timeout applies", "002 i: statement 1");
        }
    }

    @ParameterizedTest
    @MethodSource("poolers")
    void allMigrationsMayShareOneTransaction(Kind kind) throws Exception {
        try (Scene scene = Scene.of(kind)
                .file("001_a.sql", "CREATE TABLE a (id TEXT);\nSET work_mem = '9MB';")
                .file("002_b.sql", "INSERT INTO a VALUES (current_setting('work_mem'));")) {
            scene.builder()
                    .transaction(TransactionExtent.RUN)
                    .lockLease(Duration.ofMillis(600))
                    .build()
                    .up();

            assertThat(scene.work().query("SELECT id FROM a")).containsExactly("4MB");
            assertThat(scene.found("SHOW work_mem")).containsExactly("4MB");
        }
    }

    @ParameterizedTest
    @MethodSource("poolers")
    void whoSaysThatTheSessionLastsIsBelieved(Kind kind) throws Exception {
        try (Scene scene = Scene.of(kind).file("001_a.sql", "CREATE TABLE a (id INT);")) {
            scene.builder().lock(LockKind.ADVISORY).build().info();

            assertThat(scene.work().hasTable("schema_migrations_lock")).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("poolers")
    void endsNoSessionThatMayBeAnothers(Kind kind) throws Exception {
        try (Scene scene = Scene.of(kind).file("001_a.sql", "CREATE TABLE a (id INT);")) {
            scene.builder().build().up();
            scene.work().execute("UPDATE schema_migrations_lock SET owner = 'another', lease_ms = 4000000000000000");

            MigrateException refused = catchThrowableOfType(
                    MigrateException.class,
                    () -> scene.builder()
                            .earlierRun(EarlierRun.TERMINATE)
                            .build()
                            .unlock());

            assertThat(refused.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED);
            assertThat(refused.details())
                    .anySatisfy(detail -> assertThat(detail).startsWith("Through a connection pooler its sessions"));
        }
    }
}
