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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

/** The connection breaks at a statement whose object does not lie in a schema, and the next run goes on by itself. */
@Tag("servers")
class ServerWideSettlementTest {
    /**
     * A statement that may be cut off; NAME stands for a name that no other test has.
     *
     * @param before makes what it needs; run with nothing cut
     * @param question has the answer 1 when it has taken effect once
     * @param cleanup statements after the test; those that fail have nothing to clear
     */
    private record Case(
            List<Engine> engines, List<String> before, String statement, String question, List<String> cleanup) {}

    private static final List<Engine> POSTGRES = List.of(Engine.POSTGRES);
    private static final List<Engine> OTHERS = List.of(Engine.MYSQL, Engine.MARIADB);
    private static final String SUBSCRIPTION =
            " CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = off, slot_name = NONE, enabled = off)";
    private static final String IN_PLACE = "SET allow_in_place_tablespaces = on";

    private static final List<Case> CASES = List.of(
            new Case(
                    POSTGRES,
                    List.of(),
                    "CREATE DATABASE NAME_other",
                    "SELECT COUNT(*) FROM pg_database WHERE datname = 'NAME_other'",
                    List.of("DROP DATABASE NAME_other")),
            new Case(
                    POSTGRES,
                    List.of("CREATE DATABASE NAME_other"),
                    "DROP DATABASE NAME_other",
                    "SELECT 1 - COUNT(*) FROM pg_database WHERE datname = 'NAME_other'",
                    List.of("DROP DATABASE NAME_other")),
            new Case(
                    POSTGRES,
                    List.of(IN_PLACE),
                    "CREATE TABLESPACE NAME_space LOCATION ''",
                    "SELECT COUNT(*) FROM pg_tablespace WHERE spcname = 'NAME_space'",
                    List.of("DROP TABLESPACE NAME_space")),
            new Case(
                    POSTGRES,
                    List.of(IN_PLACE, "CREATE TABLESPACE NAME_space LOCATION ''"),
                    "DROP TABLESPACE NAME_space",
                    "SELECT 1 - COUNT(*) FROM pg_tablespace WHERE spcname = 'NAME_space'",
                    List.of("DROP TABLESPACE NAME_space")),
            new Case(
                    POSTGRES,
                    List.of(),
                    "CREATE SUBSCRIPTION NAME_sub" + SUBSCRIPTION,
                    "SELECT COUNT(*) FROM pg_subscription WHERE subname = 'NAME_sub'",
                    List.of("DROP SUBSCRIPTION NAME_sub")),
            new Case(
                    POSTGRES,
                    List.of("CREATE SUBSCRIPTION NAME_sub" + SUBSCRIPTION),
                    "DROP SUBSCRIPTION NAME_sub",
                    "SELECT 1 - COUNT(*) FROM pg_subscription WHERE subname = 'NAME_sub'",
                    List.of("DROP SUBSCRIPTION NAME_sub")),
            new Case(
                    POSTGRES,
                    List.of("BEGIN", "INSERT INTO t VALUES (1)", "PREPARE TRANSACTION 'NAME'"),
                    "COMMIT PREPARED 'NAME'",
                    "SELECT COUNT(*) FROM t WHERE a = 1",
                    List.of()),
            new Case(
                    POSTGRES,
                    List.of("BEGIN", "INSERT INTO t VALUES (1)", "PREPARE TRANSACTION 'NAME'"),
                    "ROLLBACK PREPARED 'NAME'",
                    "SELECT 1 - COUNT(*) FROM pg_prepared_xacts WHERE gid = 'NAME'",
                    List.of()),
            new Case(
                    OTHERS,
                    List.of(),
                    "CREATE DATABASE NAME_other",
                    "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'NAME_other'",
                    List.of("DROP DATABASE NAME_other")),
            new Case(
                    OTHERS,
                    List.of("CREATE DATABASE NAME_other"),
                    "DROP DATABASE NAME_other",
                    "SELECT 1 - COUNT(*) FROM information_schema.schemata WHERE schema_name = 'NAME_other'",
                    List.of("DROP DATABASE NAME_other")),
            new Case(
                    OTHERS,
                    List.of(),
                    "CREATE USER NAME_u@localhost IDENTIFIED BY 'secret'",
                    "SELECT COUNT(*) FROM mysql.user WHERE user = 'NAME_u'",
                    List.of("DROP USER NAME_u@localhost")),
            new Case(
                    OTHERS,
                    List.of("CREATE USER NAME_u@localhost", "CREATE USER NAME_v@localhost"),
                    "DROP USER NAME_u@localhost, NAME_v@localhost",
                    "SELECT 1 - COUNT(*) FROM mysql.user WHERE user IN ('NAME_u', 'NAME_v')",
                    List.of("DROP USER NAME_u@localhost", "DROP USER NAME_v@localhost")),
            new Case(
                    OTHERS,
                    List.of("CREATE USER NAME_u@localhost"),
                    "ALTER USER NAME_u@localhost IDENTIFIED BY 'other'",
                    "SELECT COUNT(*) FROM mysql.user WHERE user = 'NAME_u' AND authentication_string <> ''",
                    List.of("DROP USER NAME_u@localhost")),
            new Case(
                    OTHERS,
                    List.of(),
                    "CREATE ROLE NAME_r",
                    "SELECT COUNT(*) FROM mysql.user WHERE user = 'NAME_r'",
                    List.of("DROP ROLE NAME_r")),
            new Case(
                    OTHERS,
                    List.of("CREATE ROLE NAME_r"),
                    "DROP ROLE NAME_r",
                    "SELECT 1 - COUNT(*) FROM mysql.user WHERE user = 'NAME_r'",
                    List.of("DROP ROLE NAME_r")),
            new Case(
                    OTHERS,
                    List.of("CREATE USER NAME_u@localhost"),
                    "GRANT SELECT ON t TO NAME_u@localhost",
                    "SELECT COUNT(*) FROM mysql.tables_priv WHERE user = 'NAME_u'",
                    List.of("DROP USER NAME_u@localhost")),
            new Case(
                    OTHERS,
                    List.of("CREATE USER NAME_u@localhost", "GRANT SELECT ON t TO NAME_u@localhost"),
                    "REVOKE SELECT ON t FROM NAME_u@localhost",
                    "SELECT 1 - COUNT(*) FROM mysql.tables_priv WHERE user = 'NAME_u'",
                    List.of("DROP USER NAME_u@localhost")));

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    static Stream<Arguments> statements() {
        List<Arguments> statements = new ArrayList<>();
        for (Case tried : CASES) {
            for (Engine engine : tried.engines()) {
                statements.add(Arguments.of(engine, tried.statement(), tried));
            }
        }
        return statements.stream();
    }

    private static String url(ServerDatabase database, FaultProxy proxy) {
        String url = database.access().through(proxy).url();
        return database.engine() == Engine.POSTGRES
                ? url + "?sslmode=disable"
                : url + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private static void each(ServerDatabase database, List<String> statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text.replace("NAME", database.name()));
            }
        }
    }

    private static void clear(ServerDatabase database, List<String> statements) {
        for (String text : statements) {
            try {
                each(database, List.of(text));
            } catch (SQLException nothingToClear) {
                // As wished.
            }
        }
    }

    /** Cuts the connection at a statement of the second migration, before the server gets it or before the answer arrives. */
    private static void cut(Workspace work, FaultProxy proxy, String statement, boolean answered) {
        if (answered) {
            proxy.cutAfter(statement);
        } else {
            proxy.cutBefore(statement);
        }
        ServerDatabase database = (ServerDatabase) work.database();
        MigrateException cut = catchThrowableOfType(
                MigrateException.class,
                () -> Migrator.of(url(database, proxy))
                        .from(work.folder())
                        .build()
                        .up());
        assertThat(cut.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("statements")
    void goesOnByItselfWhereverTheConnectionBreaks(Engine engine, String text, Case tried) throws Exception {
        DatabaseServer server = TestServers.of(engine);
        for (boolean answered : List.of(false, true)) {
            ServerDatabase database = server.createDatabase();
            String statement = text.replace("NAME", database.name());
            String setting = tried.before().contains(IN_PLACE) ? IN_PLACE + ";\n" : "";
            try (FaultProxy proxy = new FaultProxy(server.access().endpoint());
                    Workspace work = Workspace.on(database)
                            .file("001_t.sql", "CREATE TABLE t (a INT);")
                            .file("002_x.sql", setting + statement + ";\nINSERT INTO t VALUES (2);\n")) {
                try {
                    work.migrator().up(new Target.Count(1));
                    each(database, tried.before());

                    cut(work, proxy, statement, answered);
                    work.migrator().up();

                    assertThat(work.query(tried.question().replace("NAME", database.name())))
                            .as("%s, answered: %s", statement, answered)
                            .containsExactly("1");
                    assertThat(work.query("SELECT a FROM t WHERE a = 2")).containsExactly("2");
                    assertThat(work.states()).containsExactly("001 applied", "002 applied");
                } finally {
                    clear(database, tried.cleanup());
                }
            }
        }
    }

    /** MariaDB drops tables one by one; MySQL 8 all or none, so there somebody else must have done it. */
    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void dropsTheRestOfTablesOfWhichOneIsDropped(Engine engine) throws Exception {
        DatabaseServer server = TestServers.of(engine);
        ServerDatabase database = server.createDatabase();
        try (FaultProxy proxy = new FaultProxy(server.access().endpoint());
                Workspace work = Workspace.on(database)
                        .file("001_t.sql", "CREATE TABLE x (a INT);\nCREATE TABLE y (a INT);\nCREATE TABLE z (a INT);")
                        .file("002_x.sql", "DROP TABLE x, y, z;\nCREATE TABLE y (b INT);\n")) {
            work.migrator().up(new Target.Count(1));
            cut(work, proxy, "DROP TABLE x, y, z", false);
            work.execute("DROP TABLE x");

            work.migrator().up();

            assertThat(work.query("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                            + " AND LENGTH(table_name) = 1"))
                    .containsExactly("y");
            assertThat(work.query("SELECT b FROM y")).isEmpty();
            assertThat(work.events())
                    .filteredOn(Event.StatementSettled.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("a part of what it names was dropped");
        }
    }

    /** Only what is before the statement is known: it would have an effect of its own if it ran again. */
    @Test
    void failsPlainlyWhereATransactionIsPreparedTwice() throws Exception {
        DatabaseServer server = TestServers.postgres();
        ServerDatabase database = server.createDatabase();
        String name = database.name();
        try (FaultProxy proxy = new FaultProxy(server.access().endpoint());
                Workspace work = Workspace.on(database)
                        .file("001_t.sql", "CREATE TABLE t (a INT);")
                        .file(
                                "002_x.sql",
                                "BEGIN;\nINSERT INTO t VALUES (1);\nPREPARE TRANSACTION '" + name
                                        + "';\nCOMMIT PREPARED '" + name + "';\n")) {
            work.migrator().up(new Target.Count(1));
            cut(work, proxy, "PREPARE TRANSACTION", true);

            MigrateException refused = catchThrowableOfType(MigrateException.class, work.migrator()::up);

            assertThat(refused.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            each(database, List.of("ROLLBACK PREPARED 'NAME'"));
            work.migrator().up();
            assertThat(work.query("SELECT a FROM t")).containsExactly("1");
        }
    }
}
