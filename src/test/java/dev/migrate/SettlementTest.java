package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.plan.ResumePoint;
import dev.migrate.plan.Target;
import dev.migrate.testing.DatabaseServer;
import dev.migrate.testing.Engine;
import dev.migrate.testing.FaultProxy;
import dev.migrate.testing.Polling;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The connection breaks in front of a statement or behind it, and the next run goes on by itself. */
@Tag("servers")
class SettlementTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String POSTGRES_BEFORE = """
            CREATE TABLE t (a INT, b INT);
            INSERT INTO t SELECT n, n FROM generate_series(1, 100) n;
            CREATE INDEX zero ON t (a, b);
            CREATE TABLE p (a INT) PARTITION BY RANGE (a);
            CREATE TABLE c PARTITION OF p FOR VALUES FROM (1) TO (5);
            CREATE TYPE mood AS ENUM ('ok');
            """;

    private static final List<String> POSTGRES = List.of(
            "CREATE INDEX CONCURRENTLY one ON t (a)",
            "CREATE INDEX CONCURRENTLY ON t (b)",
            "INSERT INTO t VALUES (1, 1)",
            "DROP INDEX CONCURRENTLY zero",
            "REINDEX TABLE CONCURRENTLY t",
            "ALTER TABLE p DETACH PARTITION c CONCURRENTLY",
            "ALTER TYPE mood ADD VALUE 'new'",
            "CREATE TABLE m (mood mood DEFAULT 'new')",
            "VACUUM t",
            "ALTER SYSTEM RESET work_mem");

    private static final String MYSQL_BEFORE = """
            CREATE TABLE t (a INT AUTO_INCREMENT PRIMARY KEY, b INT);
            CREATE TABLE x (a INT);
            CREATE TABLE y (a INT);
            """;

    private static final List<String> MYSQL = List.of(
            "CREATE TABLE u (a INT, INDEX (a))",
            "ALTER TABLE t ADD COLUMN c INT",
            "INSERT INTO t (a, b) VALUES (1, 1), (2, 2)",
            "CREATE INDEX i ON t (b)",
            "CREATE VIEW v AS SELECT b FROM t",
            "CREATE PROCEDURE p() INSERT INTO t (b) VALUES (3)",
            "CREATE FUNCTION f() RETURNS INT DETERMINISTIC RETURN 1",
            "CREATE TRIGGER g BEFORE INSERT ON u FOR EACH ROW SET NEW.a = 1",
            "UPDATE t SET b = b + 1",
            "ALTER TABLE t ADD INDEX (c)",
            "RENAME TABLE u TO w",
            "DROP INDEX i ON t",
            "DROP TABLE x, y",
            "TRUNCATE TABLE w",
            "ANALYZE TABLE t",
            "DROP VIEW v");

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static List<String> statements(Engine engine) {
        return engine == Engine.POSTGRES ? POSTGRES : MYSQL;
    }

    private static Workspace workspace(ServerDatabase database) throws Exception {
        boolean postgres = database.engine() == Engine.POSTGRES;
        return Workspace.on(database)
                .file("001_before.sql", postgres ? POSTGRES_BEFORE : MYSQL_BEFORE)
                .file("002_all.sql", String.join(";\n", statements(database.engine())) + ";\n");
    }

    /** Where the proxy can read along. */
    private static String url(ServerDatabase database, FaultProxy proxy) {
        String url = database.access().through(proxy).url();
        return database.engine() == Engine.POSTGRES
                ? url + "?sslmode=disable"
                : url + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    static Stream<Arguments> cuts() {
        List<Arguments> cuts = new ArrayList<>();
        for (Engine engine : List.of(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB)) {
            for (boolean answered : List.of(false, true)) {
                cuts.add(Arguments.of(engine, answered));
            }
        }
        return cuts.stream();
    }

    @ParameterizedTest(name = "{0}, after the server''s answer: {1}")
    @MethodSource("cuts")
    void goesOnByItselfWhereverTheConnectionBreaks(Engine engine, boolean answered) throws Exception {
        DatabaseServer server = TestServers.of(engine);
        List<String> undisturbed;
        try (Workspace work = workspace(server.createDatabase())) {
            work.migrator().up();
            undisturbed = DatabaseText.of(work.database());
        }
        for (String statement : statements(engine)) {
            ServerDatabase database = server.createDatabase();
            try (Workspace work = workspace(database);
                    FaultProxy proxy = new FaultProxy(server.access().endpoint())) {
                Migrator through =
                        Migrator.of(url(database, proxy)).from(work.folder()).build();
                work.builder().build().up(new Target.Count(1));
                if (answered) {
                    proxy.cutAfter(statement);
                } else {
                    proxy.cutBefore(statement);
                }
                MigrateException cut = catchThrowableOfType(MigrateException.class, through::up);
                assertThat(cut).as(statement).isNotNull();
                assertThat(cut.code()).as(statement).isEqualTo(ErrorCode.CONNECTION_LOST);
                assertThat(proxy.awaitCut(LIMIT)).isTrue();

                work.migrator().up();

                assertThat(DatabaseText.of(database))
                        .as("%s, cut at %s", engine, statement)
                        .isEqualTo(undisturbed);
                assertThat(work.states()).containsExactly("001 applied", "002 applied");
            }
        }
    }

    private static Workspace interruptedCall(Engine engine, FaultProxy proxy, ServerDatabase database)
            throws Exception {
        String procedure = engine == Engine.POSTGRES
                ? "CREATE PROCEDURE twice() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); COMMIT; INSERT INTO t"
                        + " VALUES (2); END $$;"
                : "DELIMITER //\nCREATE PROCEDURE twice() BEGIN INSERT INTO t VALUES (1); COMMIT; INSERT INTO t VALUES (2);"
                        + " END //\nDELIMITER ;";
        Workspace work = Workspace.on(database)
                .file("001_before.sql", "CREATE TABLE t (a INT);\n" + procedure + "\n")
                .file("002_call.sql", "INSERT INTO t VALUES (0);\nCALL twice();\nINSERT INTO t VALUES (3);\n");
        work.migrator().up(new Target.Count(1));
        proxy.cutAfter("CALL twice");
        assertThatThrownBy(() -> Migrator.of(url(database, proxy))
                        .from(work.folder())
                        .build()
                        .up())
                .isInstanceOf(MigrateException.class);
        return work;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void asksOnceWhereNoCatalogueTells(Engine engine) throws Exception {
        DatabaseServer server = TestServers.of(engine);
        ServerDatabase database = server.createDatabase();
        try (FaultProxy proxy = new FaultProxy(server.access().endpoint());
                Workspace work = interruptedCall(engine, proxy, database)) {
            MigrateException question = catchThrowableOfType(MigrateException.class, work.migrator()::up);
            assertThat(question.code()).isEqualTo(ErrorCode.STATEMENT_IN_DOUBT);
            assertThat(question.location().orElseThrow().line()).isEqualTo(2);
            assertThat(String.join("\n", question.details()))
                    .contains("migrate up --resume-after 2", "migrate up --resume-at 2");
            assertThat(work.query("SELECT a FROM t ORDER BY a")).containsExactly("0", "1", "2");

            MigrateException refused = catchThrowableOfType(
                    MigrateException.class,
                    () -> work.builder().resume(ResumePoint.after(3)).build().up());
            assertThat(refused.code()).isEqualTo(ErrorCode.USAGE);

            work.builder().resume(ResumePoint.after(2)).build().up();
            assertThat(work.query("SELECT a FROM t ORDER BY a")).containsExactly("0", "1", "2", "3");
            assertThat(work.states()).containsExactly("001 applied", "002 applied");
        }
    }

    /** Commits its first row, then waits for the second. */
    private static Workspace waitingCall(Engine engine) throws Exception {
        String body = "INSERT INTO t VALUES (1); COMMIT; UPDATE t SET a = a + 10 WHERE a = 0;";
        return Workspace.on(engine)
                .file(
                        "001_before.sql",
                        engine == Engine.POSTGRES
                                ? "CREATE TABLE t (a INT);\nINSERT INTO t VALUES (0);\nCREATE PROCEDURE p() LANGUAGE plpgsql AS $$"
                                        + " BEGIN " + body + " END $$;\n"
                                : "CREATE TABLE t (a INT PRIMARY KEY);\nINSERT INTO t VALUES (0);\nDELIMITER //\nCREATE PROCEDURE"
                                        + " p() BEGIN " + body.replace("(1)", "((SELECT MAX(x.a) + 1 FROM t x))")
                                        + " END //\nDELIMITER ;\n")
                .file("002_call.sql", "INSERT INTO t VALUES (50);\nCALL p();\nINSERT INTO t VALUES (90);\n");
    }

    private static String rows(Workspace work) {
        try {
            return work.query("SELECT COUNT(*) FROM t").get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void runsNothingTwiceThatHasCommittedAPartBeforeItWaitedTooLong(Engine engine) throws Exception {
        try (Workspace work = waitingCall(engine);
                Connection session = work.database().connect();
                Statement blocker = session.createStatement()) {
            work.migrator().up(new Target.Count(1));
            session.setAutoCommit(false);
            blocker.executeUpdate("UPDATE t SET a = 0 WHERE a = 0");
            Migrator impatient =
                    work.builder().lockTimeout(Duration.ofSeconds(1)).build();

            MigrateException failed = catchThrowableOfType(MigrateException.class, impatient::up);
            assertThat(failed.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failed.details()).anyMatch(line -> line.contains("may have committed a part of its work"));
            session.rollback();
            assertThat(rows(work)).isEqualTo("3");

            MigrateException question = catchThrowableOfType(MigrateException.class, work.migrator()::up);
            assertThat(question.code()).isEqualTo(ErrorCode.STATEMENT_IN_DOUBT);
            work.builder().resume(ResumePoint.after(2)).build().up();
            assertThat(rows(work)).isEqualTo("4");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void runsNothingTwiceThatHasCommittedAPartBeforeItWasCancelled(Engine engine) throws Exception {
        try (Workspace work = waitingCall(engine);
                Connection session = work.database().connect();
                Statement blocker = session.createStatement()) {
            work.migrator().up(new Target.Count(1));
            session.setAutoCommit(false);
            blocker.executeUpdate("UPDATE t SET a = 0 WHERE a = 0");
            Migrator cancelled = work.builder().lockTimeout(Duration.ZERO).build();
            Thread cancelling = new Thread(() -> {
                Polling.until(LIMIT, () -> rows(work).equals("3"));
                cancelled.cancel();
            });
            cancelling.start();

            MigrateException interrupted = catchThrowableOfType(MigrateException.class, cancelled::up);
            assertThat(interrupted.code()).isEqualTo(ErrorCode.INTERRUPTED);
            cancelling.join();
            session.rollback();

            MigrateException question = catchThrowableOfType(MigrateException.class, work.migrator()::up);
            assertThat(question.code()).isEqualTo(ErrorCode.STATEMENT_IN_DOUBT);
        }
    }

    @Test
    void runsTheStatementAgainIfAPersonSaysSo() throws Exception {
        DatabaseServer server = TestServers.postgres();
        ServerDatabase database = server.createDatabase();
        try (FaultProxy proxy = new FaultProxy(server.access().endpoint());
                Workspace work = interruptedCall(Engine.POSTGRES, proxy, database)) {
            work.builder().resume(ResumePoint.at(2)).build().up();
            assertThat(work.query("SELECT a FROM t ORDER BY a")).containsExactly("0", "1", "1", "2", "2", "3");
        }
    }

    @Test
    void refusesAnAnswerWhereNothingIsPartial() throws Exception {
        try (Workspace work = Workspace.on(Engine.SQLITE).file("001_a.sql", "CREATE TABLE t (a INT);")) {
            Migrator answering = work.builder().resume(ResumePoint.at(1)).build();
            assertThat(catchThrowableOfType(MigrateException.class, answering::up)
                            .code())
                    .isEqualTo(ErrorCode.USAGE);
            assertThat(work.hasTable("t")).isFalse();
        }
    }

    @Test
    void dropsTheInvalidIndexOfAFailedBuildBeforeItBuildsItAgain() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)
                .file("001_t.sql", "CREATE TABLE t (a INT); INSERT INTO t VALUES (1), (1);")
                .file("002_i.sql", "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS one ON t (a);")) {
            MigrateException failed = catchThrowableOfType(MigrateException.class, work.migrator()::up);
            assertThat(failed.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(work.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'one'::regclass"))
                    .containsExactly("f");

            work.execute("DELETE FROM t WHERE ctid = '(0,1)'");
            work.events().clear();
            work.migrator().up();

            assertThat(work.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'one'::regclass"))
                    .containsExactly("t");
            assertThat(work.events())
                    .filteredOn(Event.StatementSettled.class::isInstance)
                    .hasSize(1)
                    .allMatch(event -> event.toString().contains("INVALID"));
        }
    }

    @Test
    void takesAnInvalidIndexOfOthersForNoSuccess() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES).file("001_t.sql", "CREATE TABLE t (a INT);")) {
            work.migrator().up();
            work.execute("INSERT INTO t VALUES (1), (1)");
            assertThatThrownBy(() -> work.execute("CREATE UNIQUE INDEX CONCURRENTLY one ON t (a)"))
                    .isInstanceOf(SQLException.class);
            work.file("002_i.sql", "CREATE INDEX CONCURRENTLY IF NOT EXISTS one ON t (a);");

            work.migrator().up();

            assertThat(work.query("SELECT indisvalid::text || indisunique::text FROM pg_index WHERE indexrelid ="
                            + " 'one'::regclass"))
                    .containsExactly("truefalse");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAndUpgradesTheJournalOfAnOlderProgram(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("001_a.sql", "CREATE TABLE a (a INT);")) {
            work.migrator().up();
            for (String column :
                    List.of("statement_in_flight", "in_flight_hash", "in_flight_since", "in_flight_evidence")) {
                work.execute("ALTER TABLE schema_migrations_log DROP COLUMN " + column);
            }
            work.file("002_b.sql", "CREATE TABLE b (a INT);");
            assertThat(work.states()).containsExactly("001 applied", "002 pending");

            work.migrator().up();

            assertThat(work.states()).containsExactly("001 applied", "002 applied");
            assertThat(work.query("SELECT statement_in_flight FROM schema_migrations_log WHERE version = '001'"))
                    .containsExactly("null");
        }
    }

    @Test
    void writesTheJournalNoOftenerThanItMust() throws Exception {
        try (Workspace work = Workspace.on(Engine.MYSQL)) {
            work.migrator().up();
            for (int i = 1; i <= 20; i++) {
                work.file("%03d_t.sql".formatted(i), "CREATE TABLE t" + i + " (a INT);");
            }
            String count =
                    "SELECT SUM(count_star) FROM performance_schema.events_statements_summary_global_by_event_name"
                            + " WHERE event_name IN ('statement/sql/insert', 'statement/sql/update')";
            long before = Long.parseLong(work.query(count).get(0));
            work.migrator().up();
            long after = Long.parseLong(work.query(count).get(0));
            assertThat(after - before)
                    .as("journal begun, history, journal ended")
                    .isEqualTo(20 * 3);
        }
    }

    @Test
    void runsWithoutATransactionWhatTheServerRefusesInOne() throws Exception {
        try (Workspace work =
                Workspace.on(Engine.POSTGRES).file("001_p.sql", """
                        CREATE TABLE p (a INT) PARTITION BY LIST (a);
                        CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
                        CREATE INDEX i ON p (a);
                        """).file("002_off.sql", """
                        -- migrate:transaction off
                        INSERT INTO p VALUES (1);
                        REINDEX INDEX i;
                        INSERT INTO p VALUES (1);
                        """)) {
            work.migrator().up();
            assertThat(work.states()).containsExactly("001 applied", "002 applied");
            assertThat(work.query("SELECT count(*) FROM p")).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void knowsExactlyWhatIsDoneOfAScriptThatAsksForNoTransaction(Engine engine) throws Exception {
        DatabaseServer server = TestServers.of(engine);
        ServerDatabase database = server.createDatabase();
        try (FaultProxy proxy = new FaultProxy(server.access().endpoint());
                Workspace work = Workspace.on(database)
                        .file("001_t.sql", "CREATE TABLE t (a INT);")
                        .file(
                                "002_off.sql",
                                "-- migrate:transaction off\nINSERT INTO t VALUES (7);\nINSERT INTO t VALUES (8);")) {
            work.migrator().up(new Target.Count(1));
            Migrator through =
                    Migrator.of(url(database, proxy)).from(work.folder()).build();
            for (int value = 7; value <= 8; value++) {
                proxy.cutAfter("INSERT INTO t VALUES (" + value + ")");
                assertThatThrownBy(through::up).isInstanceOf(MigrateException.class);
            }
            work.migrator().up();
            assertThat(work.query("SELECT a FROM t ORDER BY a")).containsExactly("7", "8");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void waitsForNoLockOfTheScriptItself(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("001_t.sql", """
                        CREATE TABLE t (a INT);
                        LOCK TABLES t WRITE;
                        ALTER TABLE t ADD COLUMN b INT;
                        ALTER TABLE t ADD COLUMN c INT;
                        UNLOCK TABLES;
                        INSERT INTO t VALUES (1, 2, 3);
                        """)) {
            work.migrator().up();
            assertThat(work.query("SELECT c FROM t")).containsExactly("3");
        }
    }
}
