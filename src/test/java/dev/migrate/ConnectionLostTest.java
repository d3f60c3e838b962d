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

/** The connection is lost in a migration that is one transaction: the run says so, and the next one goes on. */
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
            String url = database.access().through(proxy).url()
                    + (engine == Engine.POSTGRES
                            ? "?sslmode=disable"
                            : "?sslMode=DISABLED&allowPublicKeyRetrieval=true");

            MigrateException lost = catchThrowableOfType(
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

            assertThat(lost.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(lost.code().exitCode()).isEqualTo(5);
            assertThat(lost.hint().orElseThrow()).contains("'migrate info'", "'migrate up'");
            work.migrator().up();
            assertThat(work.query("SELECT a FROM t")).containsExactly("2");
            assertThat(work.states()).containsExactly("001 applied", "002 applied", "003 applied");
        }
    }

    private static void arm(FaultProxy proxy, String text, boolean answered) {
        if (answered) {
            proxy.cutAfter(text);
        } else {
            proxy.cutBefore(text);
        }
    }
}
