package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.db.lock.LockKind;
import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.Access;
import dev.migrate.testing.DatabaseServer;
import dev.migrate.testing.Engine;
import dev.migrate.testing.Polling;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What nobody has asked for comes between two migrations: each time the message says what to do, and the next run goes on when
 * that is done. Full disks are among the sessions of the command line.
 */
@Tag("servers")
class BadLuckTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** What comes between. */
    private interface Trouble {
        void strikes() throws Exception;
    }

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static Workspace work(Engine engine) throws Exception {
        return Workspace.on(engine)
                .file("001_a.sql", "CREATE TABLE a (id INT);")
                .file("002_b.sql", "CREATE TABLE b (id INT);\nINSERT INTO b VALUES (1);");
    }

    private static Access user(Workspace work) throws SQLException {
        return ((ServerDatabase) work.database()).createUser("secret");
    }

    private static MigratorBuilder builder(Workspace work, String url) {
        return Migrator.of(url).from(work.folder()).connectTimeout(SHORT).listener(work.events()::add);
    }

    private static MigrateException failure(MigratorBuilder builder) {
        return catchThrowableOfType(
                MigrateException.class, () -> builder.build().up());
    }

    /** Between the first migration and the second. */
    private static MigrateException struck(Workspace work, String url, Trouble trouble) {
        AtomicBoolean struck = new AtomicBoolean();
        return failure(builder(work, url).listener(event -> {
            work.events().add(event);
            if (event instanceof Event.StepFinished && struck.compareAndSet(false, true)) {
                strike(trouble);
            }
        }));
    }

    private static void strike(Trouble trouble) {
        try {
            trouble.strikes();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void goesOn(Workspace work, String url) throws SQLException {
        builder(work, url).build().up();
        assertThat(work.states()).containsExactly("001 applied", "002 applied");
        assertThat(work.query("SELECT id FROM b")).containsExactly("1");
    }

    /** How many connections a user may have. */
    private static void limit(Workspace work, String user, int connections) throws SQLException {
        work.execute(
                work.database().engine() == Engine.POSTGRES
                        ? "ALTER ROLE " + user + " CONNECTION LIMIT " + connections
                        : "ALTER USER " + user + " WITH MAX_USER_CONNECTIONS " + connections);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void allConnectionsAreTaken(Engine engine) throws Exception {
        try (Workspace work = work(engine)) {
            Access user = user(work);
            limit(work, user.user(), 1);
            try (Connection taken = user.connect()) {
                MigrateException failure = failure(builder(work, user.url()));

                assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE);
                assertThat(failure.details()).singleElement().asString().containsIgnoringCase("connections");
                assertThat(failure.hint().orElseThrow()).contains("connection", "--connect-timeout");
                assertThat(work.events()).anyMatch(Event.Waiting.class::isInstance);

                builder(work, user.url())
                        .connectTimeout(LIMIT)
                        .listener(event -> {
                            if (event instanceof Event.Waiting) {
                                strike(() -> limit(work, user.user(), 5));
                            }
                        })
                        .build()
                        .up();
                assertThat(taken.isValid(1)).isTrue();
            }
            goesOn(work, user.url());
        }
    }

    /** A run needs further ones: for its lock, or for its journal where a script has no transaction. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void noSecondConnectionIsLeft(Engine engine) throws Exception {
        try (Workspace work = work(engine)
                .file("002_b.sql", "-- migrate:transaction off\nCREATE TABLE b (id INT);\nINSERT INTO b VALUES (1);")) {
            Access user = user(work);
            limit(work, user.user(), 1);

            MigrateException failure = failure(builder(work, user.url()));

            assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE);
            assertThat(failure.details())
                    .anySatisfy(detail -> assertThat(detail).containsIgnoringCase("connections"));
            assertThat(failure.hint().orElseThrow()).contains("connection");

            limit(work, user.user(), 5);
            goesOn(work, user.url());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void noConnectionIsLeftForTheLockThatIsARow(Engine engine) throws Exception {
        try (Workspace work = work(engine)) {
            Access user = user(work);
            limit(work, user.user(), 1);

            MigrateException failure = failure(builder(work, user.url()).lock(LockKind.ROW));

            assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE);
            assertThat(failure.message()).isEqualTo("the lock can't be taken; nothing was done");

            limit(work, user.user(), 5);
            goesOn(work, user.url());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void theServerBecomesReadOnly(Engine engine) throws Exception {
        try (Workspace work = work(engine)) {
            Access user = user(work);
            try {
                MigrateException failure = struck(work, user.url(), () -> work.execute("SET GLOBAL read_only = 1"));

                assertThat(failure.code().exitCode()).isEqualTo(3);
                assertThat(failure.details()).anyMatch(detail -> detail.contains("--read-only option"));
                assertThat(failure.hint().orElseThrow()).contains("the primary");
            } finally {
                work.execute("SET GLOBAL read_only = 0");
            }
            goesOn(work, user.url());
        }
    }

    /** After a failover the address may lead to a server that only follows. */
    @Test
    void theServerIsAStandby() throws Exception {
        try (DatabaseServer server = TestServers.separate(Engine.POSTGRES);
                Workspace work = Workspace.on(server.createDatabase()).file("001_a.sql", "CREATE TABLE a (id INT);")) {
            builder(work, work.database().url()).build().up();
            work.file("002_b.sql", "CREATE TABLE b (id INT);\nINSERT INTO b VALUES (1);");
            work.execute("COPY (SELECT 1) TO PROGRAM 'touch standby.signal'");
            server.crash();
            server.start();

            MigrateException failure = failure(builder(work, work.database().url()));

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure.sqlState()).contains("25006");
            assertThat(failure.location().orElseThrow().file()).endsWith("002_b.sql");
            assertThat(failure.details()).contains("Nothing of 002 b is left in the database.");
            assertThat(failure.hint().orElseThrow()).contains("the primary");
            assertThat(work.states()).containsExactly("001 applied", "002 pending");

            work.query("SELECT pg_promote()");
            assertThat(Polling.until(LIMIT, () -> isPrimary(work))).isTrue();
            goesOn(work, work.database().url());
        }
    }

    private static boolean isPrimary(Workspace work) {
        try {
            return work.query("SELECT pg_is_in_recovery()").equals(List.of("f"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void aPrivilegeIsTakenAway(Engine engine) throws Exception {
        try (Workspace work = work(engine)) {
            Access user = user(work);
            String database = work.database().name();
            boolean postgres = engine == Engine.POSTGRES;
            String what = postgres ? "CREATE ON SCHEMA public" : "CREATE ON " + database + ".*";
            if (postgres) {
                work.execute("ALTER DATABASE " + database + " OWNER TO "
                        + work.database().user());
                work.execute("GRANT " + what + " TO " + user.user());
            }
            MigrateException failure =
                    struck(work, user.url(), () -> work.execute("REVOKE " + what + " FROM " + user.user()));

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure.details()).anyMatch(detail -> detail.contains("denied"));
            assertThat(failure.hint().orElseThrow()).contains("privilege");

            work.execute("GRANT " + what + " TO " + user.user());
            goesOn(work, user.url());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseIsDropped(Engine engine) throws Exception {
        try (Workspace work = work(engine)) {
            MigrateException failure = struck(work, work.database().url(), () -> drop(work));

            assertThat(failure.code()).isIn(ErrorCode.CONNECTION_LOST, ErrorCode.DATABASE_UNKNOWN);
            if (engine != Engine.SQLITE) {
                assertThat(failure(builder(work, work.database().url())).code()).isEqualTo(ErrorCode.DATABASE_UNKNOWN);
                administer(work, "CREATE DATABASE " + work.database().name());
            }
            goesOn(work, work.database().url());
        }
    }

    /** A way into a folder where nobody may make a file stands in for a folder without write permission. */
    @Test
    void theLockFileCannotBeMade() throws Exception {
        try (Workspace work = work(Engine.SQLITE)) {
            Path lock = Path.of(work.database().name() + "-migrate.lock");
            Files.createSymbolicLink(lock, Path.of("/sys/kernel/nobody-makes-files-here"));

            MigrateException failure = failure(builder(work, work.database().url()));

            assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_NOT_WRITABLE);
            assertThat(failure.details())
                    .singleElement()
                    .asString()
                    .startsWith("can't take the lock file " + lock)
                    .containsAnyOf("permission denied", "Read-only file system");
            assertThat(failure.hint().orElseThrow()).contains("write permission");
            Files.delete(lock);
            goesOn(work, work.database().url());
        }
    }

    /** What is written into a file without a name would be lost without a word. */
    @Test
    void theFileIsDeletedThatHasALogBeside() throws Exception {
        try (Workspace work = work(Engine.SQLITE)) {
            work.query("PRAGMA journal_mode = WAL");

            MigrateException failure = struck(work, work.database().url(), () -> drop(work));

            assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_UNKNOWN);
            goesOn(work, work.database().url());
        }
    }

    private static void drop(Workspace work) throws Exception {
        switch (work.database().engine()) {
            case POSTGRES -> administer(work, "DROP DATABASE " + work.database().name() + " WITH (FORCE)");
            case MYSQL, MARIADB ->
                administer(work, "DROP DATABASE " + work.database().name());
            case SQLITE -> Files.delete(Path.of(work.database().name()));
        }
    }

    private static void administer(Workspace work, String statement) throws SQLException {
        try (Connection connection =
                        TestServers.of(work.database().engine()).access().connect();
                Statement administrator = connection.createStatement()) {
            administrator.execute(statement);
        }
    }
}
