package dev.migrate.sql.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sql.SqlSyntax;
import dev.migrate.testing.ClientPrograms;
import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Scripts made at random: what our scanner finds is what others find. {@code -Ddifferential.scripts=5000} tries more of
 * them, <code>-Ddifferential.seed=7</code> others.
 */
@Tag("servers")
class DifferentialTest {
    private static final int SCRIPTS = Integer.getInteger("differential.scripts", 300);
    private static final long SEED = Long.getLong("differential.seed", 0);
    /** Scripts that a client gets in one go, so that starting it doesn't take most of the time. */
    private static final int SCRIPTS_AT_ONCE = 50;

    private static final String POSTGRES_SETUP = """
            create table t (a text);
            create table "end" (begin text);
            set check_function_bodies = off;
            """;
    private static final String MYSQL_SETUP = """
            create table t (a text, begin int, end int);
            create procedure p() do 1;
            create procedure `p;`() do 1;
            create procedure `begin`() do 1;
            create function f() returns int deterministic return 1;
            create trigger tr before insert on t for each row set @a = 1;
            create event ev on schedule every 1 day disable do set @a = 1;
            """;

    private static final String SQLITE_SETUP = "create table t (number integer, value text);";

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    @Test
    void agreesWithPostgresGrammar() throws Exception {
        try (Referee referee = new PostgresGrammar(POSTGRES_SETUP)) {
            compare(List.of("postgresql", "postgresql-server"), SqlSyntax.POSTGRESQL, referee);
        }
    }

    @Test
    void agreesWithPsqlWhereItIsInstalled() throws Exception {
        Optional<Path> program = ClientPrograms.onPath("psql");
        if (program.isPresent() && Psql.reachesServerLog()) {
            try (Referee referee = new Psql(program.get(), POSTGRES_SETUP)) {
                compareTogether(List.of("postgresql"), SqlSyntax.POSTGRESQL, referee, "\n;ROLLBACK;BEGIN;\n");
            }
        }
    }

    @Test
    void agreesWithTheClientOnMySql() throws Exception {
        compareWithClient(Engine.MYSQL, SqlSyntax.MYSQL);
    }

    @Test
    void agreesWithTheClientOnMariaDb() throws Exception {
        compareWithClient(Engine.MARIADB, SqlSyntax.MARIADB);
    }

    @Test
    void agreesWithMySqlGrammar() throws Exception {
        try (Referee referee = new MySqlGrammar(Engine.MYSQL, MYSQL_SETUP)) {
            compare(List.of("mysql-server"), SqlSyntax.MYSQL, referee);
        }
    }

    @Test
    void agreesWithMariaDbGrammar() throws Exception {
        try (Referee referee = new MySqlGrammar(Engine.MARIADB, MYSQL_SETUP)) {
            compare(List.of("mysql-server", "mariadb-server"), SqlSyntax.MARIADB, referee);
        }
    }

    @Test
    void agreesWithSqliteShellWhereItIsInstalled() throws Exception {
        Optional<Path> program = ClientPrograms.onPath("sqlite3");
        if (program.isPresent()) {
            try (Referee referee = new SqliteShell(program.get(), SQLITE_SETUP)) {
                compare(List.of("sqlite", "sqlite-shell"), SqlSyntax.SQLITE, referee);
            }
        }
    }

    @Test
    void hasTheEffectsThatSqliteItselfHas() throws Exception {
        Grammar rules = Grammar.of(List.of("sqlite", "sqlite-library"));
        int seen = 0;
        for (long seed = SEED; seed < SEED + SCRIPTS; seed++) {
            String script = rules.script(seed);
            List<String> effects = SqliteEffects.ofWhole(script);
            assertThat(SqliteEffects.ofEach(Found.in(script, SqlSyntax.SQLITE).statements()))
                    .as("seed %s: %s", seed, script)
                    .isEqualTo(effects);
            seen += effects.size();
        }
        assertThat(seen).isGreaterThan(SCRIPTS * 3);
    }

    private static void compareWithClient(Engine engine, SqlSyntax syntax) throws Exception {
        Optional<Path> program = ClientPrograms.ofMariaDb("mariadb");
        if (program.isPresent()) {
            try (Referee referee = new MySqlClient(program.get(), engine)) {
                compareTogether(List.of("mysql-client"), syntax, referee, "\n;\n");
            }
        }
    }

    private static void compare(List<String> grammar, SqlSyntax syntax, Referee referee) throws Exception {
        Grammar rules = Grammar.of(grammar);
        int found = 0;
        for (long seed = SEED; seed < SEED + SCRIPTS; seed++) {
            String script = rules.script(seed);
            found += compare(script, syntax, referee, referee + ", seed " + seed + ": " + script);
        }
        assertThat(found).isGreaterThan(SCRIPTS * 3);
    }

    /** Several scripts in one, because starting the client takes longer than all else. */
    private static void compareTogether(List<String> grammar, SqlSyntax syntax, Referee referee, String between)
            throws Exception {
        Grammar rules = Grammar.of(grammar);
        int found = 0;
        for (long seed = SEED; seed < SEED + SCRIPTS; seed += SCRIPTS_AT_ONCE) {
            String scripts = LongStream.range(seed, seed + SCRIPTS_AT_ONCE)
                    .mapToObj(rules::script)
                    .collect(Collectors.joining(between));
            found += compare(scripts, syntax, referee, referee + ", from seed " + seed);
        }
        assertThat(found).isGreaterThan(SCRIPTS * 3);
    }

    private static int compare(String script, SqlSyntax syntax, Referee referee, String context) throws Exception {
        Found found = Found.in(script, syntax);
        found.assertSame(referee.statements(script), syntax, context);
        return found.statements().size();
    }
}
