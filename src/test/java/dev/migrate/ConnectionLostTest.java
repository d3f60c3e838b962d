package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.event.Event;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.plan.Target;
import dev.migrate.testing.DatabaseServer;
import dev.migrate.testing.Engine;
import dev.migrate.testing.FaultProxy;
import dev.migrate.testing.ServerDatabase;
import dev.migrate.testing.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The connection is lost in a transaction: the run says so, and the next one goes on. */
@Tag("servers")
class ConnectionLostTest {
    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    /** The script's statement, what is written into history and journal, and the commit. */
    static Stream<Arguments> places() {
        List<Arguments> places = new ArrayList<>();
        for (Engine engine : List.of(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB)) {
            String quote = engine == Engine.POSTGRES ? "\"" : "`";
            for (String text : List.of(
                    "UPDATE t SET a = a + 1",
                    "schema_migrations" + quote + " (version",
                    "schema_migrations_log" + quote + " (",
                    "COMMIT")) {
                for (boolean answered : List.of(false, true)) {
                    places.add(Arguments.of(engine, text, answered));
                }
            }
        }
        return places.stream();
    }

    @ParameterizedTest(name = "{0}, at {1}, answered: {2}")
    @MethodSource("places")
    void isToldAndTheNextRunGoesOn(Engine engine, String text, boolean answered) throws Exception {
        DatabaseServer server = TestServers.of(engine);
        ServerDatabase database = server.createDatabase();
        try (FaultProxy proxy = new FaultProxy(server.access().endpoint());
                Workspace work = Workspace.on(database)
                        .file("001_t.sql", "CREATE TABLE t (a INT);")
                        .file("002_row.sql", "INSERT INTO t VALUES (1);")
                        .file("003_plus.sql", "UPDATE t SET a = a + 1;")) {
            work.migrator().up(new Target.Count(2));
            MigrateException lost = upThrough(proxy, database, work, text, answered);

            assertThat(lost.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(lost.code().exitCode()).isEqualTo(5);
            assertThat(lost.hint().orElseThrow()).contains("'migrate info'", "'migrate up'");
            work.migrator().up();
            assertThat(work.query("SELECT a FROM t")).containsExactly("2");
            assertThat(work.states()).containsExactly("001 applied", "002 applied", "003 applied");
        }
    }

    /** A commit in the middle of a script with several transactions: one that the script says, or one of ours. */
    static Stream<Arguments> commits() {
        List<Arguments> commits = new ArrayList<>();
        for (Engine engine : List.of(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB)) {
            String alone = engine == Engine.POSTGRES ? "VACUUM t;" : "CREATE TABLE u (a INT);";
            String own = "BEGIN;\nINSERT INTO t VALUES (1);\nCOMMIT;\n" + alone;
            String ours = "INSERT INTO t VALUES (1);\n" + alone;
            for (String script : List.of(own, ours)) {
                commits.add(Arguments.of(engine, script, false));
                commits.add(Arguments.of(engine, script, true));
            }
        }
        return commits.stream();
    }

    @ParameterizedTest(name = "{0}, {1}, answered: {2}")
    @MethodSource("commits")
    void runsNothingTwiceThatACommitWithoutAnAnswerHasDone(Engine engine, String script, boolean answered)
            throws Exception {
        DatabaseServer server = TestServers.of(engine);
        ServerDatabase database = server.createDatabase();
        try (FaultProxy proxy = new FaultProxy(server.access().endpoint());
                Workspace work = Workspace.on(database)
                        .file("001_t.sql", "CREATE TABLE t (a INT);")
                        .file("002_row.sql", script)) {
            work.migrator().up(new Target.Count(1));

            MigrateException lost = upThrough(proxy, database, work, "COMMIT", answered);

            assertThat(lost.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            work.migrator().up();
            assertThat(work.query("SELECT a FROM t")).containsExactly("1");
            assertThat(work.states()).containsExactly("001 applied", "002 applied");
        }
    }

    private static MigrateException upThrough(
            FaultProxy proxy, ServerDatabase database, Workspace work, String text, boolean answered) {
        boolean postgres = database.engine() == Engine.POSTGRES;
        String url = database.access().through(proxy).url()
                + (postgres ? "?sslmode=disable" : "?sslMode=DISABLED&allowPublicKeyRetrieval=true");
        return catchThrowableOfType(
                MigrateException.class,
                () -> Migrator.of(url)
                        .from(work.folder())
                        // not before: at login the driver speaks of autocommit
                        .listener(event -> {
                            if (event instanceof Event.StatementStarted) {
                                arm(proxy, text, answered);
                            }
                        })
                        .build()
                        .up());
    }

    private static void arm(FaultProxy proxy, String text, boolean answered) {
        if (answered) {
            proxy.cutAfter(text);
        } else {
            proxy.cutBefore(text);
        }
    }
}
