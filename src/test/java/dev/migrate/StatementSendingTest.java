package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.plan.Target;
import dev.migrate.testing.Engine;
import dev.migrate.testing.FaultProxy;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements go together to the database, and still each is answered for itself and at once. */
@Tag("servers")
class StatementSendingTest {
    private static final int ROWS = 1_000;

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    private static String inserts(int failing) {
        StringBuilder script = new StringBuilder("CREATE TABLE items (id INT PRIMARY KEY, name VARCHAR(20));\n");
        for (int i = 1; i <= ROWS; i++) {
            int id = i == failing ? 1 : i;
            script.append("INSERT INTO items VALUES (").append(id).append(", 'item;');\n");
        }
        return script.append("UPDATE items SET name = 'changed' WHERE id <= 7;\n")
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void countsTheRowsOfEach(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("1_items.sql", inserts(0))) {
            work.migrator().up();

            List<Long> rows = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (Event event : work.events()) {
                if (event instanceof Event.StatementFinished finished && finished.number() > 1) {
                    rows.add(finished.rows().orElseThrow());
                    numbers.add(finished.number());
                }
            }
            assertThat(rows).hasSize(ROWS + 1).endsWith(1L, 7L);
            assertThat(rows.subList(0, ROWS)).containsOnly(1L);
            assertThat(numbers).isSorted().endsWith(ROWS + 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheOneThatFails(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("1_items.sql", inserts(777))) {
            MigrateException failure = catchThrowableOfType(
                    MigrateException.class, () -> work.migrator().up());

            assertThat(failure.message()).contains("failed at statement 778 of 1002");
            assertThat(failure.location()).map(Location::line).contains(778);
            assertThat(failure.statement()).contains("INSERT INTO items VALUES (1, 'item;')");
            long finished = work.events().stream()
                    .filter(Event.StatementFinished.class::isInstance)
                    .count();
            assertThat(finished).isEqualTo(777);
        }
    }

    /** Whatever a listener throws ends the run, and the connection still does what is left to do. */
    @ParameterizedTest
    @EnumSource
    void survivesAListenerThatThrows(Engine engine) throws Exception {
        try (Workspace work = Workspace.on(engine).file("1_items.sql", inserts(0))) {
            Migrator migrator = work.builder()
                    .listener(event -> {
                        if (event instanceof Event.StatementFinished finished && finished.number() == 500) {
                            throw new IllegalStateException("enough");
                        }
                    })
                    .build();

            IllegalStateException thrown = catchThrowableOfType(IllegalStateException.class, migrator::up);

            assertThat(thrown).hasMessage("enough").hasNoSuppressedExceptions();
            assertThat(work.states()).first().asString().startsWith("1 ");
        }
    }

    /** The second message is raised only when whoever hears the first one says so. */
    @Test
    void tellsAMessageWhileItsStatementStillRuns() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)
                        .file(
                                "1_raises.sql",
                                "DO $$ BEGIN\n  RAISE NOTICE 'first';\n  PERFORM pg_advisory_lock(42);\n"
                                        + "  RAISE WARNING 'second';\nEND $$;");
                Connection other = work.database().connect();
                Statement holder = other.createStatement()) {
            holder.execute("SELECT pg_advisory_lock(42)");
            List<String> heard = new ArrayList<>();
            Migrator migrator = work.builder()
                    .statementTimeout(Duration.ofSeconds(20))
                    .lockTimeout(Duration.ZERO)
                    .listener(event -> {
                        if (event instanceof Event.Notice notice) {
                            heard.add(notice.severity().word() + " " + notice.message());
                            release(holder);
                        }
                    })
                    .build();

            migrator.up();

            assertThat(heard).containsExactly("notice first", "warning second");
        }
    }

    private static void release(Statement holder) {
        try {
            holder.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An index that is built CONCURRENTLY waits for the transaction that whoever hears of it ends. */
    @Test
    void tellsHowFarALongStatementIs() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)
                        .file("1_items.sql", "CREATE TABLE items (id INT);")
                        .file("2_index.sql", "CREATE INDEX CONCURRENTLY items_id ON items (id);");
                Connection other = work.database().connect();
                Statement reader = other.createStatement()) {
            work.builder().build().up(new Target.Count(1));
            other.setAutoCommit(false);
            reader.execute("INSERT INTO items VALUES (1)");
            List<Event.StatementProgress> progress = new ArrayList<>();
            Migrator migrator = work.builder()
                    .listener(event -> {
                        if (event instanceof Event.StatementProgress running) {
                            progress.add(running);
                            commit(other);
                        }
                    })
                    .build();

            migrator.up();

            assertThat(progress).isNotEmpty();
            assertThat(progress.get(0).server().orElseThrow())
                    .startsWith("index: waiting for writers before build, 0 %, waiting for process ");
            assertThat(progress.get(0).elapsed()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
        }
    }

    /** What a listener throws while a statement runs ends the run when the statement is over. */
    @Test
    void endsTheRunThatAListenerRefusesToFollow() throws Exception {
        try (Workspace work = Workspace.on(Engine.POSTGRES)
                        .file("1_waits.sql", "SELECT pg_advisory_lock(42);\nCREATE TABLE never (id INT);");
                Connection other = work.database().connect();
                Statement holder = other.createStatement()) {
            holder.execute("SELECT pg_advisory_lock(42)");
            Migrator migrator = work.builder()
                    .lockTimeout(Duration.ZERO)
                    .listener(event -> {
                        if (event instanceof Event.StatementProgress) {
                            release(holder);
                            throw new IllegalStateException("enough");
                        }
                    })
                    .build();

            IllegalStateException thrown = catchThrowableOfType(IllegalStateException.class, migrator::up);

            assertThat(thrown).hasMessage("enough");
            assertThat(work.hasTable("never")).isFalse();
        }
    }

    /** Statements, rows and commit are on their way together: all of it is there, or nothing, and the next run knows. */
    @Test
    void aLostAnswerLeavesOpenWhetherAllIsCommitted() throws Exception {
        ServerDatabase database = TestServers.of(Engine.POSTGRES).createDatabase();
        try (Workspace work = Workspace.on(database).file("1_items.sql", "CREATE TABLE items (id INT);");
                FaultProxy proxy = new FaultProxy(database.access().endpoint())) {
            proxy.cutAfter("create table items");
            Migrator migrator = Migrator.of(database.access().through(proxy).url())
                    .from(work.folder())
                    .build();

            MigrateException failure = catchThrowableOfType(MigrateException.class, migrator::up);

            assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(failure.details())
                    .contains("Whether it is committed is not known yet: all of it is, or nothing.");
            work.migrator().up();
            assertThat(work.states()).containsExactly("1 applied");
            assertThat(work.query("SELECT outcome FROM schema_migrations_log")).containsExactly("done");
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
