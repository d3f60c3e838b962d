package dev.migrate.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ServersTest {
    private static final String AWKWARD_PASSWORD = "a:b@c/d?e#f%41&g+h i'j\"k\\l";

    @BeforeAll
    static void startSideBySide() {
        TestServers.prepare(Engine.values());
    }

    @ParameterizedTest
    @EnumSource
    void givesEachTestAnEmptyDatabaseOfItsOwn(Engine engine) throws Exception {
        try (TestDatabase first = TestDatabase.create(engine);
                TestDatabase second = TestDatabase.create(engine)) {
            execute(first, "create table things (id int primary key, name varchar(20))");
            execute(first, "insert into things values (1, 'größer')");
            assertThat(answer(first, "select name from things")).isEqualTo("größer");
            assertThatThrownBy(() -> execute(second, "select * from things")).isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropsADatabaseInWhichATransactionIsOpen(Engine engine) throws Exception {
        TestDatabase database = TestDatabase.create(engine);
        execute(database, "create table things (id int primary key)");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into things values (1)");
            database.close();
            connection.abort(Runnable::run);
        }
        assertThatThrownBy(() -> execute(database, "select * from things")).isInstanceOf(SQLException.class);
    }

    @Test
    void knowsTheVersions() throws Exception {
        assertThat(version(Engine.POSTGRES)).startsWith("18.");
        assertThat(version(Engine.MYSQL)).startsWith("8.0.");
        assertThat(version(Engine.MARIADB)).startsWith("11.4.").contains("MariaDB");
        try (TestDatabase old = TestServers.postgres14().createDatabase()) {
            assertThat(answer(old, "show server_version")).startsWith("14.");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
    void admitsUsersByTheirPasswordAlone(Engine engine) throws Exception {
        try (ServerDatabase database = TestServers.of(engine).createDatabase()) {
            Access user = database.createUser(AWKWARD_PASSWORD);
            try (Connection connection = user.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table mine (id int)");
            }
            assertThatThrownBy(() -> user.as(user.user(), "wrong").connect()).isInstanceOf(SQLException.class);
            assertThat(user.url())
                    .isEqualTo(engine.scheme() + "://" + database.name()
                            + "_user1:a%3Ab%40c%2Fd%3Fe%23f%2541%26g%2Bh%20i%27j%22k%5Cl@"
                            + user.endpoint() + "/" + database.name());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
    void keepsWhatWasCommittedBeforeACrash(Engine engine) throws Exception {
        try (DatabaseServer server = TestServers.separate(engine);
                ServerDatabase database = server.createDatabase()) {
            execute(database, "create table things (id int primary key)");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into things values (1)");
                connection.setAutoCommit(false);
                statement.execute("insert into things values (2)");
                server.crash();
                assertThatThrownBy(() -> statement.execute("insert into things values (3)"))
                        .isInstanceOf(SQLException.class);
                connection.abort(Runnable::run);
            }
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
            server.start();
            assertThat(answer(database, "select max(id) from things")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
    void breaksConnectionsBeforeOrAfterAStatement(Engine engine) throws Exception {
        try (ServerDatabase database = TestServers.of(engine).createDatabase();
                FaultProxy proxy = new FaultProxy(database.access().endpoint())) {
            Access access = database.access().through(proxy);
            execute(database, "create table things (id int primary key)");
            proxy.cutBefore("VALUES (1)");
            assertThatThrownBy(() -> execute(access, "insert into things values (1)"))
                    .isInstanceOf(SQLException.class);
            proxy.cutAfter("values (2)");
            assertThatThrownBy(() -> execute(access, "insert into things values (2)"))
                    .isInstanceOf(SQLException.class);
            execute(access, "insert into things values (3)");
            assertThat(proxy.awaitCut(Duration.ZERO)).isTrue();
            assertThat(answer(database, "select count(*) from things")).isEqualTo("2");
            assertThat(answer(database, "select min(id) from things")).isEqualTo("2");
        }
    }

    @Test
    void refusesFreezesAndDelaysConnections() throws Exception {
        try (ServerDatabase database = TestServers.postgres().createDatabase();
                FaultProxy proxy = new FaultProxy(database.access().endpoint())) {
            Access access = database.access().through(proxy);
            proxy.refuse();
            assertThatThrownBy(access::connect).isInstanceOf(SQLException.class);
            proxy.admit();
            proxy.delay(Duration.ofMillis(50));
            long start = System.nanoTime();
            execute(access, "select 1");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(100));
            proxy.delay(Duration.ZERO);
            try (Connection connection = access.connect();
                    Statement statement = connection.createStatement()) {
                connection.setNetworkTimeout(Runnable::run, 200);
                proxy.freeze();
                assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
            }
            proxy.thaw();
            execute(access, "select 1");
        }
    }

    private static String version(Engine engine) throws SQLException, IOException {
        try (TestDatabase database = TestDatabase.create(engine)) {
            return answer(database, engine == Engine.POSTGRES ? "show server_version" : "select version()");
        }
    }

    private static String answer(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void execute(Access access, String sql) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
