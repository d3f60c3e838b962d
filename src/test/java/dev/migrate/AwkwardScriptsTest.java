package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.event.Event;
import dev.migrate.event.RunSummary;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts that change their session, their transactions, or what the journal could see of them. */
@Tag("servers")
class AwkwardScriptsTest {
    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    @Test
    void standardConformingStringsAreThoseOfTheDatabase() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)) {
            work.execute("ALTER DATABASE " + work.database().name() + " SET standard_conforming_strings = off");
            work.file("1_a.sql", "CREATE TABLE t (a text); INSERT INTO t VALUES ('a\\';b');")
                    .file(
                            "2_b.sql",
                            "SET standard_conforming_strings = on; INSERT INTO t VALUES ('c\\'); DELETE FROM t WHERE a = ';';");
            work.migrator().up();

            assertThat(work.query("SELECT a FROM t ORDER BY a")).containsExactly("a';b", "c\\");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScriptMayDivideTheTransactionThatItCountsOn(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            work.file("1_a.sql", """
                    CREATE TABLE t (a INT);
                    INSERT INTO t VALUES (1);
                    COMMIT;
                    BEGIN;
                    INSERT INTO t VALUES (2);
                    """);
            work.migrator().up();

            assertThat(work.query("SELECT a FROM t ORDER BY a")).containsExactly("1", "2");
        }
    }

    /** Its own COMMIT and BEGIN are not sent, but count among the statements that must stay as they were. */
    @ParameterizedTest
    @EnumSource
    void aDividedScriptGoesOnWhereItStopped(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            String done = "CREATE TABLE t (a INT);\nCOMMIT;\nBEGIN;\nINSERT INTO t VALUES (1);\nCOMMIT;\nBEGIN;\n";
            work.file("1_a.sql", done + "INSERT INTO missing VALUES (2);\n");
            assertThatThrownBy(() -> work.migrator().up()).isInstanceOf(MigrateException.class);

            work.file("1_a.sql", done + "INSERT INTO t VALUES (2);\n");
            work.migrator().up();

            assertThat(work.query("SELECT a FROM t ORDER BY a")).containsExactly("1", "2");
        }
    }

    /** Scripts that come from a tool whose history had the same name may do away with it. */
    @ParameterizedTest
    @EnumSource
    void saysThatTheHistoryMayHaveAnotherName(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            work.file("1_a.sql", "DROP TABLE schema_migrations;");

            assertThatThrownBy(() -> work.migrator().up()).isInstanceOfSatisfying(MigrateException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_NOT_WRITABLE);
                assertThat(e.hint().orElseThrow()).contains("'--table'");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void textsHaveTheCollationOfTheServer(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            work.file("1_a.sql", "CREATE TABLE t1 AS SELECT 'a' AS a")
                    .file("2_b.sql", "CREATE TABLE t2 AS SELECT 'b' AS b");
            work.migrator().up();

            assertThat(work.query("SELECT collation_name FROM information_schema.columns"
                            + " WHERE table_schema = DATABASE() AND table_name IN ('t1', 't2')"))
                    .hasSize(2)
                    .hasSameElementsAs(work.query("SELECT default_collate_name FROM"
                            + " information_schema.character_sets WHERE character_set_name = 'utf8mb4'"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void theSqlModeIsThatOfTheSession(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            work.file("1_a.sql", "CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('a\\'); INSERT INTO t VALUES (';');")
                    .file("2_b.sql", "SET sql_mode = ''; INSERT INTO t VALUES ('c\\';d');");
            work.builder()
                    .onConnect(List.of("SET sql_mode = 'NO_BACKSLASH_ESCAPES'"))
                    .build()
                    .up();

            assertThat(work.query("SELECT a FROM t ORDER BY a")).containsExactly(";", "a\\", "c';d");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void useIsForgottenBeforeTheNextScript(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)) {
            String other = work.database().name() + "_other";
            work.file("1_a.sql", "CREATE DATABASE " + other + "; USE " + other + "; CREATE TABLE there (a INT);")
                    .file("2_b.sql", "CREATE TABLE here (a INT);");
            work.migrator().up();

            assertThat(work.hasTable("here")).isTrue();
            assertThat(work.hasTable("there")).isFalse();
            work.execute("DROP DATABASE " + other);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void aSchemaChangeThatFailsInATransactionLeavesWhatItCommittedDone(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("1_a.sql", "CREATE TABLE t (a INT); CREATE TABLE taken (a INT);")
                .file("2_b.sql", "BEGIN; INSERT INTO t VALUES (1); CREATE TABLE taken (a INT); COMMIT;")) {
            assertThatThrownBy(() -> work.migrator().up()).isInstanceOf(MigrateException.class);
            assertThat(work.states()).contains("2 partial");

            work.file("2_b.sql", "BEGIN; INSERT INTO t VALUES (1); CREATE TABLE free (a INT); COMMIT;");
            work.migrator().up();

            assertThat(work.query("SELECT COUNT(*) FROM t")).containsExactly("1");
            assertThat(work.hasTable("free")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void tableLocksDoNotShutTheJournalOut(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("1_dump.sql", """
                        CREATE TABLE t (a INT);
                        LOCK TABLES t WRITE;
                        /*!40000 ALTER TABLE t DISABLE KEYS */;
                        INSERT INTO t VALUES (1),(2);
                        /*!40000 ALTER TABLE t ENABLE KEYS */;
                        UNLOCK TABLES;
                        """)) {
            work.migrator().up();

            assertThat(work.query("SELECT COUNT(*) FROM t")).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void autocommitSwitchedOffLosesNothingOfTheJournal(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("1_a.sql", "SET autocommit = 0; CREATE TABLE a (a INT); CREATE TABLE b (a INT); nonsense;")) {
            assertThatThrownBy(() -> work.migrator().up()).isInstanceOf(MigrateException.class);
            assertThat(work.migrator().info().migrations().get(0).note().orElseThrow())
                    .startsWith("stopped after statement 3 of 4");

            work.file(
                    "1_a.sql",
                    "SET autocommit = 0; CREATE TABLE a (a INT); CREATE TABLE b (a INT); CREATE TABLE c (a INT);");
            work.migrator().up();
            assertThat(work.hasTable("c")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void theScriptsCharacterSetDoesNotSpoilTheHistory(Engine engine) throws Exception {
        try (Workspace work =
                Workspace.on(engine).file("1_a.sql", "SET NAMES utf8mb3;\n-- \uD83D\uDE80\nCREATE TABLE a (a INT);")) {
            work.migrator().up();

            assertThat(work.states()).containsExactly("1 applied");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void doesNotGoOnWithAValueThatOnlyTheOldSessionKnew(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("1_a.sql", """
                        CREATE TABLE p (id INT AUTO_INCREMENT PRIMARY KEY, a INT);
                        INSERT INTO p (a) VALUES (1);
                        SET @id = LAST_INSERT_ID();
                        nonsense;
                        INSERT INTO p (a) VALUES (@id);
                        """)) {
            assertThatThrownBy(() -> work.migrator().up()).isInstanceOf(MigrateException.class);

            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.code()).isEqualTo(ErrorCode.PARTIAL_CHANGED);
            assertThat(failure.details()).singleElement().asString().contains("statement 3 at");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void aPartialRepeatableRunsAgainWhenMended(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine)
                .file("V1__t.sql", "CREATE TABLE t (a INT);")
                .file("R__v.sql", "DROP VIEW IF EXISTS v;\nCREATE VIEW v AS SELECT a FROM t;")) {
            work.migrator().up();
            work.file("R__v.sql", "DROP VIEW IF EXISTS v;\nCREATE VIEW v AS SELECT b FROM t;");
            assertThatThrownBy(() -> work.migrator().up()).isInstanceOf(MigrateException.class);

            work.file("R__v.sql", "DROP VIEW IF EXISTS v;\n\nCREATE OR REPLACE VIEW v AS SELECT a AS b FROM t;");
            work.migrator().up();

            assertThat(work.query("SELECT b FROM v")).isEmpty();
            assertThat(work.states()).containsExactly("1 applied", "R__v applied");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB", "SQLITE"})
    void longStatementsEndAtTheirTimeout(Engine engine) throws Exception {
        String slow = engine == Engine.SQLITE
                ? "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000)"
                        + " SELECT max(i) FROM n;"
                : "INSERT INTO t SELECT COUNT(*) FROM information_schema.columns a, information_schema.columns b,"
                        + " information_schema.columns c;";
        try (Workspace work =
                Workspace.on(engine).file("1_t.sql", "CREATE TABLE t (a INT);").file("2_slow.sql", slow)) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class,
                    () -> work.builder()
                            .statementTimeout(Duration.ofMillis(300))
                            .build()
                            .up());

            assertThat(failure).hasMessage("2 slow was cancelled at statement 1 of 1");
            assertThat(work.states()).containsExactly("1 applied", "2 pending");
        }
    }

    @Test
    void aRoleTakenInAJournaledScriptDoesNotShutTheJournalOut() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)) {
            String role = work.database().name() + "_role";
            work.execute("CREATE ROLE " + role + "; GRANT CREATE, USAGE ON SCHEMA public TO " + role);
            work.file(
                    "1_a.sql",
                    "SET ROLE " + role + "; CREATE TABLE t (a INT); CREATE INDEX CONCURRENTLY i ON t (a);"
                            + " INSERT INTO t VALUES (1); VACUUM t;");
            work.migrator().up();

            assertThat(work.query("SELECT tableowner FROM pg_tables WHERE tablename = 't'"))
                    .containsExactly(role);
            assertThat(work.states()).containsExactly("1 applied");
            work.execute("DROP TABLE t; DROP OWNED BY " + role + "; DROP ROLE " + role);
        }
    }

    @Test
    void theRoleOfTheRunOwnsHistoryAndMigrations() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES).file("1_a.sql", "CREATE TABLE t (a INT);")) {
            String role = work.database().name() + "_owner";
            work.execute("CREATE ROLE " + role + "; GRANT CREATE, USAGE ON SCHEMA public TO " + role);

            work.builder().role(role).build().up();

            assertThat(work.query("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"))
                    .containsExactly(role);
            work.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
        }
    }

    @Test
    void whatTookEffectIsRecordedThoughTheJournalLostItsConnection() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)
                .file("1_n.sql", "CREATE TABLE n (v INT); INSERT INTO n VALUES (0);")
                .file(
                        "2_add.sql",
                        "-- migrate:transaction off\nSELECT 1;\n"
                                + "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND pid <> pg_backend_pid();\nUPDATE n SET v = v + 1;\n")) {
            work.migrator().up();

            assertThat(work.query("SELECT v FROM n")).containsExactly("1");
            assertThat(work.query("SELECT outcome || statements_done FROM schema_migrations_log WHERE version = '2'"))
                    .containsExactly("done3");
        }
    }

    @Test
    void aDeferredConstraintFailsWithTheMigrationsName() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)
                .file(
                        "1_a.sql",
                        "CREATE TABLE p (id INT PRIMARY KEY);"
                                + " CREATE TABLE c (p INT REFERENCES p DEFERRABLE INITIALLY DEFERRED);")
                .file("2_b.sql", "INSERT INTO c VALUES (7);")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure.message()).isEqualTo("2 b failed when it was to be committed");
            assertThat(work.query("SELECT outcome FROM schema_migrations_log ORDER BY id"))
                    .containsExactly("done", "failed");
        }
    }

    @Test
    void theScriptsOwnBeginKeepsItsOptions() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)
                .file(
                        "1_a.sql",
                        "BEGIN ISOLATION LEVEL SERIALIZABLE;\nCREATE TABLE t AS SELECT current_setting('transaction_isolation') AS level;\nCOMMIT;\n")) {
            work.migrator().up();

            assertThat(work.query("SELECT level FROM t")).containsExactly("serializable");
        }
    }

    @Test
    void foreignKeysSwitchedOffAreCheckedBeforeTheCommit() throws Exception {
        try (Workspace work = Workspace.on(Engine.SQLITE)
                .file(
                        "1_a.sql",
                        "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p); INSERT INTO p VALUES (1);"
                                + " INSERT INTO c VALUES (1);")
                .file("2_b.sql", "PRAGMA foreign_keys = OFF;\nDELETE FROM p;\nPRAGMA foreign_keys = ON;\n")) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.message()).isEqualTo("2 b leaves rows that refer to nothing");
            assertThat(work.query("SELECT COUNT(*) FROM p")).containsExactly("1");
            assertThat(work.query("SELECT outcome FROM schema_migrations_log ORDER BY id"))
                    .containsExactly("done", "failed");
        }
    }

    @Test
    void pragmasAfterTheTransactionRunToo() throws Exception {
        try (Workspace work =
                Workspace.on(Engine.SQLITE).file("1_a.sql", "CREATE TABLE a (x);\nPRAGMA journal_mode = WAL;\n")) {
            work.migrator().up();

            assertThat(work.query("PRAGMA journal_mode")).containsExactly("wal");
        }
    }

    @Test
    void waitsForTheWriterThatLocksAnSqliteFile() throws Exception {
        try (Workspace work = Workspace.on(Engine.SQLITE).file("1_a.sql", "CREATE TABLE a (x);");
                Connection writer = work.database().connect();
                Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            work.events().clear();
            Migrator migrator = work.builder()
                    .lockTimeout(Duration.ofMillis(50))
                    .listener(event -> {
                        if (event instanceof Event.Warning) {
                            release(statement);
                        }
                    })
                    .build();

            RunSummary done = migrator.up();

            assertThat(done.steps()).hasSize(1);
        }
    }

    @Test
    void takesStatementsAsLongAsTheLibraryDoes() throws Exception {
        try (Workspace work = Workspace.on(Engine.SQLITE)
                .file("1_a.sql", "CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('" + "x".repeat(3_000_000) + "');")) {
            work.migrator().up();

            assertThat(work.query("SELECT length(a) FROM t")).containsExactly("3000000");
        }
    }

    @Test
    void copyingEndsWhenTheRunIsToEnd() throws Exception {
        StringBuilder rows = new StringBuilder("COPY c FROM stdin;\n");
        for (int i = 0; i < 5000; i++) {
            rows.append(i).append('\n');
        }
        try (Workspace work = Workspace.on(Engine.POSTGRES)
                .file(
                        "1_c.sql",
                        "CREATE TABLE c (a INT); CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                                + " $$ BEGIN PERFORM pg_sleep(0.05); RETURN NEW; END $$; CREATE TRIGGER slow BEFORE INSERT ON c"
                                + " FOR EACH ROW EXECUTE FUNCTION slow();")
                .file("2_copy.sql", rows + "\\.\n")) {
            CompletableFuture<Boolean> copying = new CompletableFuture<>();
            Migrator migrator = work.builder()
                    .listener(event -> {
                        if (event instanceof Event.StatementStarted started
                                && started.text().startsWith("COPY")) {
                            copying.complete(true);
                        }
                    })
                    .build();
            CompletableFuture<Void> cancelled = copying.thenRunAsync(
                    migrator::cancel, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));

            MigrateException failure = catchThrowableOfType(MigrateException.class, migrator::up);

            cancelled.join();
            assertThat(failure.code()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(work.query("SELECT COUNT(*) FROM c")).containsExactly("0");
        }
    }

    private static void release(Statement statement) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
