package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A statement that waits for another session's lock gives up in time, says who holds it, and is tried again. */
@Tag("servers")
class LockTimeoutContractTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    /** For a machine that does other things, too. */
    private static final Duration SLACK = Duration.ofMillis(800);

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static Workspace users(Engine engine) throws Exception {
        Workspace work = Workspace.on(engine);
        work.execute("CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50))");
        work.execute("INSERT INTO users VALUES (1, 'Ada')");
        return work;
    }

    private static String number(Statement blocker, Engine engine) throws SQLException {
        String question = engine == Engine.POSTGRES ? "SELECT pg_backend_pid()" : "SELECT CONNECTION_ID()";
        try (ResultSet row = blocker.executeQuery(question)) {
            row.next();
            return (engine == Engine.POSTGRES ? "process " : "connection ") + row.getLong(1);
        }
    }

    private static MigrateException failure(Workspace work, int retries) {
        return catchThrowableOfType(
                MigrateException.class,
                () -> work.builder()
                        .lockTimeout(Duration.ofSeconds(1))
                        .lockRetries(retries)
                        .build()
                        .up());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void namesWhoHasTheTable(Engine engine) throws Exception {
        try (Workspace work = users(engine).file("1_email.sql", "ALTER TABLE users ADD COLUMN email VARCHAR(100)");
                Connection session = work.database().connect();
                Statement blocker = session.createStatement()) {
            String number = number(blocker, engine);
            session.setAutoCommit(false);
            blocker.executeQuery("SELECT * FROM users").close();

            MigrateException failure = failure(work, 1);

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure.details())
                    .anySatisfy(detail -> assertThat(detail)
                            .startsWith("It waited for ")
                            .contains(number)
                            .contains(", user " + work.database().user())
                            .contains("transaction open for "));
            assertThat(work.events().stream().filter(Event.Warning.class::isInstance))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Event.Warning.class,
                            warning -> assertThat(warning.message())
                                    .contains("It waited for ")
                                    .contains(number));
            if (engine != Engine.MARIADB) {
                assertThat(failure.details()).anyMatch(detail -> detail.endsWith(": SELECT * FROM users"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void namesWhoHasTheRow(Engine engine) throws Exception {
        try (Workspace work = users(engine).file("1_name.sql", "UPDATE users SET name = 'Grace' WHERE id = 1");
                Connection session = work.database().connect();
                Statement blocker = session.createStatement()) {
            String number = number(blocker, engine);
            session.setAutoCommit(false);
            blocker.executeUpdate("UPDATE users SET name = 'Eve' WHERE id = 1");

            MigrateException failure = failure(work, 0);

            assertThat(failure.details())
                    .anySatisfy(detail -> assertThat(detail).startsWith("It waited for " + number));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhenTheOtherIsDone(Engine engine) throws Exception {
        try (Workspace work = users(engine)
                        .file("1_name.sql", "INSERT INTO users VALUES (2, 'Bob');\nUPDATE users SET name = 'Grace'");
                Connection session = work.database().connect();
                Statement blocker = session.createStatement()) {
            session.setAutoCommit(false);
            blocker.executeUpdate("UPDATE users SET name = 'Eve' WHERE id = 1");

            work.builder()
                    .lockTimeout(Duration.ofSeconds(1))
                    .listener(event -> {
                        if (event instanceof Event.Warning) {
                            rollBack(session);
                        }
                    })
                    .build()
                    .up();

            assertThat(work.query("SELECT name FROM users ORDER BY id")).isEqualTo(List.of("Grace", "Grace"));
            assertThat(work.states()).containsExactly("1 applied");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void triesAStatementOutsideATransactionAgain(Engine engine) throws Exception {
        try (Workspace work = users(engine).file("1_email.sql", """
                                -- migrate:transaction off
                                INSERT INTO users VALUES (2, 'Bob');
                                ALTER TABLE users ADD COLUMN email VARCHAR(100);
                                """);
                Connection session = work.database().connect();
                Statement blocker = session.createStatement()) {
            session.setAutoCommit(false);
            blocker.executeQuery("SELECT * FROM users").close();

            work.builder()
                    .lockTimeout(Duration.ofSeconds(1))
                    .listener(event -> {
                        if (event instanceof Event.Warning) {
                            rollBack(session);
                        }
                    })
                    .build()
                    .up();

            assertThat(work.query("SELECT email FROM users")).hasSize(2);
            assertThat(work.states()).containsExactly("1 applied");
        }
    }

    /** Another session's questions queue behind the statement that waits, until that gives up. */
    @ParameterizedTest
    @EnumSource
    void holdsUpOthersNoLongerThanTheLimit(Engine engine) throws Exception {
        try (Workspace work = users(engine).file("1_email.sql", "ALTER TABLE users ADD COLUMN email VARCHAR(100)");
                Connection session = work.database().connect();
                Statement blocker = session.createStatement();
                Traffic traffic = Traffic.on(work.database(), "SELECT * FROM users")) {
            session.setAutoCommit(false);
            blocker.executeQuery("SELECT * FROM users").close();

            work.builder()
                    .lockTimeout(LIMIT)
                    .listener(event -> {
                        work.events().add(event);
                        if (event instanceof Event.Warning) {
                            rollBack(session);
                        }
                    })
                    .build()
                    .up();

            assertThat(work.query("SELECT email FROM users")).containsExactly("null");
            assertThat(work.events())
                    .filteredOn(Event.Warning.class::isInstance)
                    .hasSize(1);
            assertThat(traffic.longest()).isBetween(LIMIT.dividedBy(2), LIMIT.plus(SLACK));
        }
    }

    private static void rollBack(Connection session) {
        try {
            session.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
